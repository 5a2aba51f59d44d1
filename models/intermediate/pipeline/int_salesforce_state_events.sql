with opportunity_histories as (

    select * from {{ ref('stg_salesforce__opportunity_histories') }}
    where not is_deleted

),

salesforce_field_events as (

    select * from {{ ref('int_salesforce_field_events') }}

),

-- Every history row states stage, amount, date, probability and category.
history_events as (

    select
        'salesforce:' || opportunity_id as opportunity_id,
        created_at as event_at,
        2 as event_sequence,
        opportunity_history_id as event_id,
        'salesforce:' || stage_id as stage_id,
        forecast_category,
        case when probability between 0 and 1 then probability end
            as probability,
        true as states_amount,
        amount,
        close_date,
        cast(null as string) as owner_id,
        upper(currency_code) as currency_code
    from opportunity_histories

),

with_history as (

    select distinct opportunity_id from history_events

),

-- Changes of fields tell what the history does not: a deal that has none.
combined as (

    select * from history_events

    union all

    select salesforce_field_events.*
    from salesforce_field_events
    left join with_history
        on salesforce_field_events.opportunity_id = with_history.opportunity_id
    where with_history.opportunity_id is null

)

select * from combined
