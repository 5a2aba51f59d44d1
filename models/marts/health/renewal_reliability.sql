with renewal_outcomes as (

    select * from {{ ref('int_renewal_outcomes') }}

),

renewal_chances as (

    select * from {{ ref('int_renewal_chances') }}

),

-- What was said a window before the end, and what came of it.
judged as (

    select
        renewal_outcomes.is_renewed,
        renewal_chances.renewal_probability,
        least(9, cast(floor(renewal_chances.renewal_probability * 10) as int))
            as tenth
    from renewal_outcomes
    inner join renewal_chances
        on
            renewal_outcomes.seen_date = renewal_chances.as_of_date
            and renewal_outcomes.likeness = renewal_chances.likeness

),

tenths as (

    select
        tenth,
        count(*) as term_count,
        count(*) filter (where is_renewed) as renewed_count,
        sum(renewal_probability) as expected_count
    from judged
    group by tenth

),

final as (

    select
        cast(tenth * 0.1 as decimal(9, 6)) as probability_from,
        cast(term_count as bigint) as term_count,
        cast(renewed_count as bigint) as renewed_count,
        {{ rounded(
            'cast(expected_count as double) / term_count', 9, 6
        ) }} as mean_probability,
        {{ rounded(
            'cast(renewed_count as double) / term_count', 9, 6
        ) }} as renewed_rate,
        {{ rounded(wilson_bound(
            'cast(renewed_count as double)', 'cast(term_count as double)', '-'
        ), 9, 6) }} as renewed_rate_low,
        {{ rounded(wilson_bound(
            'cast(renewed_count as double)', 'cast(term_count as double)', '+'
        ), 9, 6) }} as renewed_rate_high,
        {{ as_of_date() }} as as_of_date
    from tenths

)

select * from final
