with renewal_examples as (

    select * from {{ ref('int_renewal_examples') }}

),

health_dates as (

    select * from {{ ref('int_health_dates') }}

),

likenesses as (

    select distinct likeness from {{ ref('int_health_signals') }}

),

counted as (

    select
        health_dates.as_of_date,
        likenesses.likeness,
        coalesce(sum(renewal_examples.term_count) over so_far, 0)
            as term_count,
        coalesce(sum(renewal_examples.renewed_count) over so_far, 0)
            as renewed_count
    from likenesses
    cross join health_dates
    left join renewal_examples
        on
            likenesses.likeness = renewal_examples.likeness
            and health_dates.as_of_date = renewal_examples.as_of_date
    window so_far as (
        partition by likenesses.likeness
        order by health_dates.day_number asc
        rows between unbounded preceding and current row
    )

),

overall as (

    select
        *,
        sum(term_count) over (partition by as_of_date) as all_term_count,
        sum(renewed_count) over (partition by as_of_date) as all_renewed_count
    from counted

),

-- Few terms are taken to be like all of them.
smoothed as (

    select
        *,
        cast(renewed_count as double) + {{ var('renewal_prior_terms') }}
        * cast(all_renewed_count as double) / nullif(all_term_count, 0)
            as renewed_points,
        cast(term_count as double) + {{ var('renewal_prior_terms') }}
            as term_points
    from overall

),

-- A chance rests on a history, or there is none.
final as (

    select
        as_of_date,
        likeness,
        cast(term_count as bigint) as term_count,
        cast(renewed_count as bigint) as renewed_count,
        {{ rounded('renewed_points / term_points', 9, 6) }}
            as renewal_probability,
        {{ rounded(
            wilson_bound('renewed_points', 'term_points', '-'), 9, 6
        ) }} as renewal_probability_low,
        {{ rounded(
            wilson_bound('renewed_points', 'term_points', '+'), 9, 6
        ) }} as renewal_probability_high
    from smoothed
    where all_term_count >= {{ var('renewal_minimum_terms') }}

)

select * from final
