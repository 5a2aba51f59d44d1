with win_features as (

    select * from {{ ref('int_win_features') }}

),

win_examples as (

    select * from {{ ref('int_win_examples') }}

),

needed as (

    select win_features.*
    from win_features
    where exists (
        select 1
        from win_examples
        where win_features.snapshot_id = win_examples.snapshot_id
    )

),

numbers as (

    select
        needed.snapshot_id,
        features.feature,
        case features.feature
            when 'amount' then cast(needed.amount as double)
            when 'crm_probability'
                then cast(needed.crm_probability as double)
            when 'age_days' then cast(needed.age_days as double)
            when 'days_in_stage'
                then cast(needed.days_in_stage as double)
            when 'days_to_close'
                then cast(needed.days_to_close as double)
            when 'push_count' then cast(needed.push_count as double)
            when 'reduction_count'
                then cast(needed.reduction_count as double)
            when 'stage_count' then cast(needed.stage_count as double)
            when 'owner_closed_count'
                then cast(needed.owner_closed_count as double)
            when 'owner_won_rate' then needed.owner_won_rate
            when 'account_closed_count'
                then cast(needed.account_closed_count as double)
            when 'account_won_rate' then needed.account_won_rate
            when 'family_closed_count'
                then cast(needed.family_closed_count as double)
            when 'family_won_rate' then needed.family_won_rate
            when 'stakeholder_count'
                then cast(needed.stakeholder_count as double)
            when 'stage_age_ratio' then needed.stage_age_ratio
            when 'touch_count' then cast(needed.touch_count as double)
            else cast(needed.days_since_touch as double)
        end as number_value,
        cast(null as string) as text_value
    from needed
    cross join (
        values
        ('amount'), ('crm_probability'),
        ('age_days'), ('days_in_stage'),
        ('days_to_close'), ('push_count'),
        ('reduction_count'), ('stage_count'),
        ('owner_closed_count'), ('owner_won_rate'),
        ('account_closed_count'), ('account_won_rate'),
        ('family_closed_count'), ('family_won_rate'),
        ('stakeholder_count'), ('stage_age_ratio'),
        ('touch_count'), ('days_since_touch')
    ) as features (feature)

)

select * from numbers
