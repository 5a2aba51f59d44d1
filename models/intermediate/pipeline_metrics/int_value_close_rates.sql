with close_rate_cases as (

    select * from {{ ref('int_close_rate_cases') }}

),

segments as (

    select distinct segment from {{ ref('int_opportunity_traits') }}

),

age_bands as (

    select * from {{ ref('int_age_bands') }}

),

-- The deals of a segment and age; if too few, all of the age; else all.
candidates as (

    select
        'segment_and_age' as basis,
        1 as precedence,
        period_type,
        segment,
        age_band,
        due_count,
        due_amount,
        won_amount
    from close_rate_cases

    union all

    select
        'age' as basis,
        2 as precedence,
        period_type,
        cast(null as string) as segment,
        age_band,
        sum(due_count) as due_count,
        sum(due_amount) as due_amount,
        sum(won_amount) as won_amount
    from close_rate_cases
    group by period_type, age_band

    union all

    select
        'all' as basis,
        3 as precedence,
        period_type,
        cast(null as string) as segment,
        cast(null as string) as age_band,
        sum(due_count) as due_count,
        sum(due_amount) as due_amount,
        sum(won_amount) as won_amount
    from close_rate_cases
    group by period_type

),

chosen as (

    select
        candidates.period_type,
        segments.segment,
        age_bands.age_band,
        candidates.basis,
        cast(candidates.due_count as bigint) as due_count,
        {{ rounded(
            'cast(candidates.won_amount as double)'
            ~ ' / nullif(cast(candidates.due_amount as double), 0)', 9, 6
        ) }} as value_close_rate
    from segments
    cross join age_bands
    inner join candidates
        on
            coalesce(candidates.segment, segments.segment) = segments.segment
            and coalesce(candidates.age_band, age_bands.age_band)
            = age_bands.age_band
    where
        candidates.due_count >= {{ var('close_rate_minimum_deals') }}
        or candidates.basis = 'all'
    qualify
        row_number() over (
            partition by
                candidates.period_type, segments.segment, age_bands.age_band
            order by candidates.precedence asc
        ) = 1

)

select * from chosen
