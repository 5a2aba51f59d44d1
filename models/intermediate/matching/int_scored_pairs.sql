with pair_patterns as (

    select * from {{ ref('int_pair_patterns') }}

),

pattern_scores as (

    select * from {{ ref('int_pattern_scores') }}

),

scored as (

    select
        pair_patterns.record_key_a,
        pair_patterns.record_key_b,
        pair_patterns.pattern,
        pattern_scores.is_names_only,
        pattern_scores.is_contradicted,
        pattern_scores.match_weight,
        pattern_scores.match_probability,
        pattern_scores.score_band
    from pair_patterns
    inner join pattern_scores
        on pair_patterns.pattern = pattern_scores.pattern

)

select * from scored
