with renewal_outcomes as (

    select * from {{ ref('int_renewal_outcomes') }}

),

counted as (

    select
        known_date as as_of_date,
        likeness,
        count(*) as term_count,
        count(*) filter (where is_renewed) as renewed_count
    from renewal_outcomes
    group by known_date, likeness

)

select * from counted
