with win_features as (

    select * from {{ ref('int_win_features') }}

),

win_numbers as (

    select * from {{ ref('int_win_numbers') }}

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

-- One row per feature, so that a card takes any number of them.
texts as (

    select
        needed.snapshot_id,
        features.feature,
        cast(null as double) as number_value,
        case features.feature
            when 'stage' then needed.stage
            when 'forecast_category' then needed.forecast_category
            when 'opportunity_type' then needed.opportunity_type
            when 'has_decision_maker'
                then case needed.has_decision_maker
                    when true then 'yes'
                    when false then 'no'
                end
            else needed.source_system
        end as text_value
    from needed
    cross join (
        values
        ('stage'),
        ('forecast_category'),
        ('opportunity_type'),
        ('has_decision_maker'),
        ('source_system')
    ) as features (feature)

),

combined as (

    select * from texts
    union all
    select * from win_numbers

)

select * from combined
