with opportunity_versions as (

    select * from {{ ref('int_opportunity_versions') }}

),

opportunity_records as (

    select * from {{ ref('int_opportunity_records') }}

),

stage_intervals as (

    select
        *,
        cast(valid_from as timestamp) as means_from,
        cast(valid_to as timestamp) as means_to
    from {{ ref('int_stage_intervals') }}

),

-- A deleted deal stops being a deal when it was deleted.
bounded as (

    select
        opportunity_versions.*,
        opportunity_records.account_record_key,
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
        ) as valid_until
    from opportunity_versions
    inner join opportunity_records
        on
            opportunity_versions.opportunity_id
            = opportunity_records.opportunity_id

),

-- Where the meaning of a stage changes under a deal, a version ends.
staged as (

    select
        bounded.opportunity_id,
        bounded.account_record_key,
        greatest(bounded.valid_from, stage_intervals.means_from) as valid_from,
        least(bounded.valid_until, stage_intervals.means_to) as valid_to,
        bounded.stage_id,
        stage_intervals.stage_name,
        stage_intervals.canonical_stage,
        stage_intervals.stage_order,
        stage_intervals.is_closed,
        stage_intervals.is_won,
        bounded.amount_native,
        bounded.currency_code,
        bounded.close_date,
        bounded.probability,
        bounded.forecast_category,
        bounded.owner_id
    from bounded
    left join stage_intervals
        on
            bounded.stage_id = stage_intervals.stage_id
            and bounded.valid_from < stage_intervals.means_to
            and (
                bounded.valid_until > stage_intervals.means_from
                or bounded.valid_from = stage_intervals.means_from
            )

)

select * from staged
