with opportunity_versions as (

    select * from {{ ref('int_opportunity_versions') }}

),

opportunity_records as (

    select * from {{ ref('int_opportunity_records') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

stages as (

    select * from {{ ref('int_stages') }}

),

exchange_rates as (

    select * from {{ ref('int_exchange_rates') }}

),

-- A deleted deal stops being a deal when it was deleted.
bounded as (

    select
        opportunity_versions.*,
        opportunity_records.currency_code,
        opportunity_records.account_record_key,
        least(
            opportunity_versions.close_date,
            {{ as_of_date() }}
        ) as rate_date,
        coalesce(
            opportunity_versions.next_valid_from,
            case
                when opportunity_records.is_deleted
                    then greatest(
                        opportunity_records.recorded_at,
                        opportunity_versions.valid_from
                    )
            end,
            cast({{ open_end_date() }} as timestamp)
        ) as valid_to
    from opportunity_versions
    inner join opportunity_records
        on
            opportunity_versions.opportunity_id
            = opportunity_records.opportunity_id

),

-- The rate of the close date, or of the as-of date for a close still to come.
converted as (

    select
        bounded.opportunity_id,
        account_assignments.account_id,
        bounded.valid_from,
        bounded.valid_to,
        bounded.stage_id,
        stages.stage_name,
        stages.canonical_stage,
        stages.is_closed,
        stages.is_won,
        cast(
            cast(bounded.amount_native as decimal(19, 2))
            * exchange_rates.rate_to_reporting
            as decimal(18, 2)
        ) as amount,
        bounded.amount_native,
        bounded.currency_code,
        bounded.close_date,
        bounded.probability,
        bounded.forecast_category,
        bounded.owner_id
    from bounded
    left join stages
        on bounded.stage_id = stages.stage_id
    left join account_assignments
        on bounded.account_record_key = account_assignments.record_key
    left join exchange_rates
        on
            bounded.currency_code = exchange_rates.currency_code
            and coalesce(bounded.rate_date, {{ as_of_date() }})
            >= exchange_rates.valid_from
            and coalesce(bounded.rate_date, {{ as_of_date() }})
            < exchange_rates.valid_to

)

select * from converted
