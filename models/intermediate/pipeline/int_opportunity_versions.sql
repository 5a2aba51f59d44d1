with opportunity_instants as (

    select * from {{ ref('int_opportunity_instants') }}

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
        lag(owner_id) over versions as previous_owner_id,
        lag(currency_code) over versions as previous_currency_code
    from opportunity_instants
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
        or currency_code is distinct from previous_currency_code

),

-- The first known state reaches back to the creation of the deal.
dated as (

    select
        opportunity_id,
        case
            when version_number = 1 then coalesce(created_at, known_from)
            else known_from
        end as valid_from,
        lead(known_from) over (
            partition by opportunity_id order by known_from asc
        ) as next_valid_from,
        stage_id,
        forecast_category,
        probability,
        amount_native,
        currency_code,
        close_date,
        owner_id
    from changed

)

select * from dated
