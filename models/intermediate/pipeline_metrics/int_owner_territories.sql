with targets as (

    select * from {{ ref('int_targets') }}
    where person_id is not null and territory_id is not null

),

-- The territory somebody has targets in: of the plan that runs, else of the
-- last one before it, else of the first to come.
latest as (

    select
        person_id as owner_id,
        territory_id
    from targets
    qualify
        row_number() over (
            partition by person_id
            order by
                period_start_date <= {{ as_of_date() }} desc,
                abs(cast({{ as_of_date() }} - period_start_date as int)) asc,
                territory_id asc,
                target_id asc
        ) = 1

)

select * from latest
