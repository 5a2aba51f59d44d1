with opportunity_timeline as (

    select * from {{ ref('int_opportunity_timeline') }}

),

stepped as (

    select
        opportunity_id,
        is_closed,
        lag(is_closed) over (
            partition by opportunity_id order by valid_from asc
        ) as was_closed
    from opportunity_timeline

),

counted as (

    select
        opportunity_id,
        cast(count(*) filter (where was_closed and not is_closed) as int)
            as reopened_count
    from stepped
    group by opportunity_id

)

select * from counted
