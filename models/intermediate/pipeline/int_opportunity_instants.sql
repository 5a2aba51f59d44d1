with opportunity_states as (

    select * from {{ ref('int_opportunity_states') }}

),

opportunity_records as (

    select * from {{ ref('int_opportunity_records') }}

),

-- What no history ever stated is taken from the record.
completed as (

    select
        opportunity_states.opportunity_id,
        opportunity_states.event_number,
        greatest(opportunity_states.event_at, opportunity_records.created_at)
            as known_from,
        case
            when opportunity_states.next_event_at is not null
                then greatest(
                    opportunity_states.next_event_at,
                    opportunity_records.created_at
                )
        end as next_known_from,
        opportunity_records.created_at,
        coalesce(opportunity_states.stage_id, opportunity_records.stage_id)
            as stage_id,
        case
            when opportunity_states.is_category_known
                then opportunity_states.forecast_category
            else opportunity_records.forecast_category
        end as forecast_category,
        case
            when opportunity_states.is_probability_known
                then opportunity_states.probability
            else opportunity_records.probability
        end as probability,
        case
            when opportunity_states.is_amount_known
                then opportunity_states.amount_native
            else opportunity_records.amount
        end as amount_native,
        coalesce(opportunity_states.close_date, opportunity_records.close_date)
            as close_date,
        coalesce(opportunity_states.owner_id, opportunity_records.owner_id)
            as owner_id,
        coalesce(
            opportunity_states.currency_code,
            opportunity_records.currency_code
        ) as currency_code
    from opportunity_states
    inner join opportunity_records
        on
            opportunity_states.opportunity_id
            = opportunity_records.opportunity_id

),

-- Several changes of one instant are one: the last of them.
last_of_instant as (

    select *
    from completed
    where next_known_from is null or next_known_from > known_from

)

select * from last_of_instant
