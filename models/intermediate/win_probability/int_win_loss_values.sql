with win_loss_states as (

    select * from {{ ref('int_win_loss_states') }}

),

opportunity_competitors as (

    select * from {{ ref('stg_planning__opportunity_competitors') }}

),

features as (

    select names.feature
    from (
        values
        ('last_stage'),
        ('opportunity_type'),
        ('source_system'),
        ('push_count'),
        ('reduction_count'),
        ('age'),
        ('amount')
    ) as names (feature)

),

-- Competitors that were noted before the close; a deal has a row for each.
competitors as (

    select distinct
        win_loss_states.opportunity_id,
        win_loss_states.is_won,
        'competitor' as feature,
        opportunity_competitors.competitor_name as feature_value
    from win_loss_states
    inner join opportunity_competitors
        on
            win_loss_states.opportunity_id
            = 'salesforce:' || opportunity_competitors.opportunity_id
            and win_loss_states.closed_at > opportunity_competitors.noted_at
    where opportunity_competitors.competitor_name is not null

),

deal_values as (

    select
        win_loss_states.opportunity_id,
        win_loss_states.is_won,
        features.feature,
        case features.feature
            when 'last_stage' then win_loss_states.last_stage
            when 'opportunity_type' then win_loss_states.opportunity_type
            when 'source_system' then win_loss_states.source_system
            when 'push_count'
                then case
                    when win_loss_states.push_count > 2 then '3 or more'
                    else cast(win_loss_states.push_count as string)
                end
            when 'reduction_count'
                then case
                    when win_loss_states.reduction_count > 1 then '2 or more'
                    else cast(win_loss_states.reduction_count as string)
                end
            when 'age'
                then case
                    when win_loss_states.age_days <= 30 then '30 days or less'
                    when win_loss_states.age_days <= 90 then '31 to 90 days'
                    when win_loss_states.age_days <= 180 then '91 to 180 days'
                    else 'more than 180 days'
                end
            else case win_loss_states.amount_third
                when 1 then 'lowest third'
                when 2 then 'middle third'
                else 'highest third'
            end
        end as feature_value
    from win_loss_states
    cross join features

),

combined as (

    select * from competitors

    union all

    select
        opportunity_id,
        is_won,
        feature,
        coalesce(feature_value, 'not stated') as feature_value
    from deal_values

)

select * from combined
