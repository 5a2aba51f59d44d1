with win_features as (

    select * from {{ ref('int_win_features') }}

),

-- One row per feature, so that a card takes any number of them.
texts as (

    select
        win_features.snapshot_id,
        features.feature,
        cast(null as double) as number_value,
        case features.feature
            when 'stage' then win_features.stage
            when 'forecast_category' then win_features.forecast_category
            when 'opportunity_type' then win_features.opportunity_type
            else win_features.source_system
        end as text_value
    from win_features
    cross join (
        values
        ('stage'),
        ('forecast_category'),
        ('opportunity_type'),
        ('source_system')
    ) as features (feature)

),

numbers as (

    select
        win_features.snapshot_id,
        features.feature,
        case features.feature
            when 'amount' then cast(win_features.amount as double)
            when 'crm_probability'
                then cast(win_features.crm_probability as double)
            when 'age_days' then cast(win_features.age_days as double)
            when 'days_in_stage'
                then cast(win_features.days_in_stage as double)
            when 'days_to_close'
                then cast(win_features.days_to_close as double)
            when 'push_count' then cast(win_features.push_count as double)
            when 'reduction_count'
                then cast(win_features.reduction_count as double)
            when 'stage_count' then cast(win_features.stage_count as double)
            when 'owner_closed_count'
                then cast(win_features.owner_closed_count as double)
            when 'owner_won_rate' then win_features.owner_won_rate
            when 'account_closed_count'
                then cast(win_features.account_closed_count as double)
            when 'account_won_rate' then win_features.account_won_rate
            when 'touch_count' then cast(win_features.touch_count as double)
            else cast(win_features.days_since_touch as double)
        end as number_value,
        cast(null as string) as text_value
    from win_features
    cross join (
        values
        ('amount'),
        ('crm_probability'),
        ('age_days'),
        ('days_in_stage'),
        ('days_to_close'),
        ('push_count'),
        ('reduction_count'),
        ('stage_count'),
        ('owner_closed_count'),
        ('owner_won_rate'),
        ('account_closed_count'),
        ('account_won_rate'),
        ('touch_count'),
        ('days_since_touch')
    ) as features (feature)

),

combined as (

    select * from texts
    union all
    select * from numbers

)

select * from combined
