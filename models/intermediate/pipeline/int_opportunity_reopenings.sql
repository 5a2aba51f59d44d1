with opportunity_timeline as (

    select * from {{ ref('int_opportunity_timeline') }}

),

stepped as (

    select
        opportunity_id,
        valid_from,
        is_closed,
        lag(is_closed) over (
            partition by opportunity_id order by valid_from asc
        ) as was_closed
    from opportunity_timeline

),

-- From one closed stage to another, such as from won to paid, is no closing.
counted as (

    select
        opportunity_id,
        cast(count(*) filter (where was_closed and not is_closed) as int)
            as reopened_count,
        min(case when is_closed then valid_from end) as first_closed_at,
        max(
            case
                when is_closed and not coalesce(was_closed, false)
                    then valid_from
            end
        ) as last_closed_at
    from stepped
    group by opportunity_id

)

select * from counted
