with opportunity_timeline as (

    select * from {{ ref('int_opportunity_timeline') }}
    where valid_from < valid_to

),

stepped as (

    select
        opportunity_id,
        close_date,
        is_closed,
        lag(close_date) over (
            partition by opportunity_id
            order by valid_from asc
        ) as previous_close_date
    from opportunity_timeline

),

-- A move within the month is no push, and a close that is late no plan.
counted as (

    select
        opportunity_id,
        cast(count(*) filter (
            where date_trunc('month', close_date)
            > date_trunc('month', previous_close_date)
            and not coalesce(is_closed, false)
        ) as int) as push_count,
        cast(coalesce(sum(
            case
                when
                    date_trunc('month', close_date)
                    > date_trunc('month', previous_close_date)
                    and not coalesce(is_closed, false)
                    then cast(close_date - previous_close_date as int)
            end
        ), 0) as int) as pushed_days
    from stepped
    group by opportunity_id

)

select * from counted
