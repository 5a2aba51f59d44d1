with health_outcomes as (

    select * from {{ ref('int_health_outcomes') }}

),

health_scores as (

    select * from {{ ref('int_health_scores') }}

),

-- What became of each band, of one segment and of all.
bands as (

    select
        outcomes.as_of_date,
        case
            when slices.slice_kind = 'total' then 'all'
            else health_scores.segment
        end as segment,
        health_scores.health_band,
        count(*) as band_count,
        count(outcomes.lost_on) as band_lost_count,
        count(outcomes.churned_on) as band_churned_count
    from health_outcomes as outcomes
    inner join health_scores
        on
            outcomes.account_id = health_scores.account_id
            and outcomes.as_of_date = health_scores.as_of_date
    cross join (values ('total'), ('segment')) as slices (slice_kind)
    group by all

)

select * from bands
