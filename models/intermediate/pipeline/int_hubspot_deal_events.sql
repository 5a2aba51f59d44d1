with deal_stages as (

    select * from {{ ref('stg_hubspot__deal_stages') }}

),

deal_property_histories as (

    select * from {{ ref('stg_hubspot__deal_property_histories') }}

),

stages as (

    select * from {{ ref('int_stages') }}

),

stage_changes as (

    select
        deal_id,
        entered_at as event_at,
        stage_id
    from deal_stages

    union

    select
        deal_id,
        changed_at as event_at,
        property_value_id as stage_id
    from deal_property_histories
    where property_name = 'dealstage'

),

stage_events as (

    select
        'hubspot:' || stage_changes.deal_id as opportunity_id,
        stage_changes.event_at,
        2 as event_sequence,
        stage_changes.stage_id as event_id,
        'hubspot:' || stage_changes.stage_id as stage_id,
        stages.forecast_category,
        stages.probability,
        false as states_amount,
        cast(null as decimal(18, 2)) as amount,
        cast(null as date) as close_date,
        cast(null as string) as owner_id,
        cast(null as string) as currency_code
    from stage_changes
    left join stages
        on 'hubspot:' || stage_changes.stage_id = stages.stage_id

),

property_events as (

    select
        'hubspot:' || deal_id as opportunity_id,
        changed_at as event_at,
        3 as event_sequence,
        property_name || ':' || coalesce(property_value, '') as event_id,
        cast(null as string) as stage_id,
        cast(null as string) as forecast_category,
        cast(null as decimal(9, 4)) as probability,
        property_name = 'amount' as states_amount,
        case property_name
            when 'amount' then try_cast(property_value as decimal(18, 2))
        end as amount,
        case property_name
            when 'closedate'
                then try_cast(substr(property_value, 1, 10) as date)
        end as close_date,
        case property_name
            when 'hubspot_owner_id' then 'hubspot:' || property_value_id
        end as owner_id,
        case property_name
            when 'deal_currency_code' then upper(property_value)
        end as currency_code
    from deal_property_histories
    where
        property_name in (
            'amount', 'closedate', 'hubspot_owner_id', 'deal_currency_code'
        )

),

combined as (

    select * from stage_events
    union all
    select * from property_events

)

select * from combined
