with opportunity_timeline as (

    select * from {{ ref('int_opportunity_timeline') }}
    where valid_from < valid_to

),

dates as (

    select
        calendar_date,
        fiscal_{{ var('push_period_type') }}_start_date as period_start_date
    from {{ ref('int_dates') }}

),

stepped as (

    select
        opportunity_id,
        owner_id,
        amount,
        valid_from as pushed_at,
        close_date as new_close_date,
        lag(close_date) over (
            partition by opportunity_id order by valid_from asc
        ) as old_close_date,
        coalesce(is_closed, false) as is_closed,
        lag(is_closed) over (
            partition by opportunity_id order by valid_from asc
        ) as was_closed
    from opportunity_timeline

),

-- The close date that a deal closes with is a fact, that of a reopened deal a
-- new plan: neither is a push.
moved as (

    select * from stepped
    where
        new_close_date > old_close_date
        and not is_closed
        and not coalesce(was_closed, false)

),

pushes as (

    select
        moved.opportunity_id,
        moved.pushed_at,
        moved.owner_id,
        moved.amount,
        moved.old_close_date,
        moved.new_close_date,
        cast(moved.new_close_date - moved.old_close_date as int)
            as pushed_days,
        cast(
            row_number() over (
                partition by moved.opportunity_id order by moved.pushed_at asc
            ) as int
        ) as push_number
    from moved
    inner join dates as old_dates
        on moved.old_close_date = old_dates.calendar_date
    inner join dates as new_dates
        on moved.new_close_date = new_dates.calendar_date
    where new_dates.period_start_date > old_dates.period_start_date

)

select * from pushes
