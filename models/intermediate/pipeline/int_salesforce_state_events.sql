with opportunity_histories as (

    select * from {{ ref('stg_salesforce__opportunity_histories') }}

),

-- Every history row states stage, amount, date, probability and category.
state_events as (

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
        cast(null as string) as owner_id
    from opportunity_histories
    where not is_deleted

)

select * from state_events
