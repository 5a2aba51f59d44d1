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
        opportunity_records.created_at,
        coalesce(opportunity_states.stage_id, opportunity_records.stage_id)
            as stage_id,
        opportunity_states.forecast_category,
        opportunity_states.probability,
        case
            when opportunity_states.is_amount_known
                then opportunity_states.amount_native
            else opportunity_records.amount
        end as amount_native,
        coalesce(opportunity_states.close_date, opportunity_records.close_date)
            as close_date,
        coalesce(opportunity_states.owner_id, opportunity_records.owner_id)
            as owner_id
    from opportunity_states
    inner join opportunity_records
        on
            opportunity_states.opportunity_id
            = opportunity_records.opportunity_id

),

-- Several changes of one instant are one version: the last of them.
last_of_instant as (

    select *
    from completed
    qualify
        row_number() over (
            partition by opportunity_id, known_from
            order by event_number desc
        ) = 1

),

numbered as (

    select
        *,
        row_number() over versions as version_number,
        lag(stage_id) over versions as previous_stage_id,
        lag(forecast_category) over versions as previous_forecast_category,
        lag(probability) over versions as previous_probability,
        lag(amount_native) over versions as previous_amount_native,
        lag(close_date) over versions as previous_close_date,
        lag(owner_id) over versions as previous_owner_id
    from last_of_instant
    window versions as (partition by opportunity_id order by known_from asc)

),

-- An event that changes nothing makes no version.
changed as (

    select *
    from numbered
    where
        version_number = 1
        or stage_id is distinct from previous_stage_id
        or forecast_category is distinct from previous_forecast_category
        or probability is distinct from previous_probability
        or amount_native is distinct from previous_amount_native
        or close_date is distinct from previous_close_date
        or owner_id is distinct from previous_owner_id

),

-- The first known state reaches back to the creation of the deal.
dated as (

    select
        *,
        case
            when row_number() over versions = 1
                then coalesce(created_at, known_from)
            else known_from
        end as valid_from,
        lead(known_from) over versions as next_valid_from
    from changed
    window versions as (partition by opportunity_id order by known_from asc)

)

select * from dated
