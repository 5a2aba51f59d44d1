with health_dates as (

    select * from {{ ref('int_health_dates') }}

),

-- The days that a window of each date holds, the longest window there is. What
-- happened on a day meets its dates by equality: no date looks at all events.
days as (

    select
        cast(health_dates.as_of_date - cast(days_ago.id as int) as date)
            as happened_on,
        health_dates.as_of_date,
        health_dates.day_number,
        cast(days_ago.id as int) as days_before
    from health_dates
    cross join range(
        0,
        {{ [
            31, var('adoption_window_days'), var('support_window_days'),
            var('breadth_window_days')
        ] | max }}
    ) as days_ago (id)

),

-- The first date that knows of the day.
final as (

    select
        happened_on,
        as_of_date,
        day_number,
        days_before,
        row_number() over (
            partition by happened_on
            order by as_of_date asc
        ) = 1 as is_first_known
    from days

)

select * from final
