with pair_patterns as (

    select * from {{ ref('int_pair_patterns') }}

),

pattern_weights as (

    select * from {{ ref('int_pattern_weights') }}

),

match_thresholds as (

    select
        max(case when threshold = 'prior' then match_weight end) as prior,
        max(case when threshold = 'accept' then match_weight end) as accept,
        max(case when threshold = 'review' then match_weight end) as review
    from {{ ref('match_thresholds') }}

),

pattern_scores as (

    select
        pattern_weights.pattern,
        min(match_thresholds.accept) as accept,
        min(match_thresholds.review) as review,
        min(match_thresholds.prior) + sum(pattern_weights.match_weight)
            as match_weight
    from pattern_weights
    cross join match_thresholds
    group by pattern_weights.pattern

),

-- Weights are bits: each one more doubles the odds that the records are one.
scored as (

    select
        pair_patterns.record_key_a,
        pair_patterns.record_key_b,
        pair_patterns.pattern,
        pattern_scores.match_weight,
        {{ rounded(
            '1 / (1 + power(2.0, cast(-pattern_scores.match_weight as double)))',
            5, 4
        ) }} as match_probability,
        case
            when pattern_scores.match_weight >= pattern_scores.accept
                then 'accept'
            when pattern_scores.match_weight >= pattern_scores.review
                then 'review'
            else 'reject'
        end as score_band
    from pair_patterns
    inner join pattern_scores
        on pair_patterns.pattern = pattern_scores.pattern

)

select * from scored
