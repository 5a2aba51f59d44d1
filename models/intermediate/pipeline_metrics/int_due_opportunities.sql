with measured_periods as (

    select * from {{ ref('int_measured_periods') }}

),

date_periods as (

    select * from {{ ref('int_date_periods') }}

),

open_versions as (

    select * from {{ ref('int_open_versions') }}
    where is_pipeline

),

opportunity_timeline as (

    select * from {{ ref('int_opportunity_timeline') }}
    where valid_from < valid_to

),

-- Pipeline that was to close in a period when the period began.
due as (

    select
        open_versions.opportunity_id,
        open_versions.owner_id,
        open_versions.segment,
        open_versions.amount,
        open_versions.is_renewal,
        greatest(
            cast(
                measured_periods.period_start_date
                - cast(open_versions.created_at as date) as int
            ),
            0
        ) as age_days,
        measured_periods.period_type,
        measured_periods.fiscal_period_id,
        measured_periods.is_complete,
        measured_periods.ends_at
    from open_versions
    inner join date_periods
        on open_versions.close_date = date_periods.calendar_date
    inner join measured_periods
        on
            date_periods.fiscal_period_id = measured_periods.fiscal_period_id
            and open_versions.valid_from < measured_periods.starts_at
            and open_versions.valid_to >= measured_periods.starts_at

),

-- What is still open at the end slipped, wherever its date went, and even if
-- it was won afterwards. Of a period that runs nobody can say yet.
ended as (

    select
        due.*,
        case
            when due.is_complete and ends.opportunity_id is null then false
            when due.is_complete then not coalesce(ends.is_closed, false)
        end as is_slipped,
        case
            when due.is_complete then coalesce(ends.is_won, false)
        end as is_won_in_period
    from due
    left join opportunity_timeline as ends
        on
            due.opportunity_id = ends.opportunity_id
            and due.ends_at > ends.valid_from
            and due.ends_at <= ends.valid_to

)

select * from ended
