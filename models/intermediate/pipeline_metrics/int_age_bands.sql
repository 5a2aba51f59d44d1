with pipeline_age_bands as (

    select * from {{ ref('pipeline_age_bands') }}

),

bounded as (

    select
        age_band,
        minimum_age_days,
        lead(minimum_age_days) over (order by minimum_age_days asc)
            as next_minimum_age_days
    from pipeline_age_bands

)

select * from bounded
