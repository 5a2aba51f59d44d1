with judged_pairs as (

    select * from {{ ref('int_judged_pairs') }}

),

pattern_weights as (

    select * from {{ ref('int_pattern_weights') }}

),

match_thresholds as (

    select * from {{ ref('match_thresholds') }}

),

-- The prior comes first, then the features.
steps as (

    select
        judged_pairs.record_key_a,
        judged_pairs.record_key_b,
        0 as position,
        'prior' as feature,
        'any two records' as comparison_level,
        match_thresholds.match_weight
    from judged_pairs
    cross join match_thresholds
    where match_thresholds.threshold = 'prior'

    union all

    select
        judged_pairs.record_key_a,
        judged_pairs.record_key_b,
        pattern_weights.position,
        pattern_weights.feature,
        pattern_weights.comparison_level,
        pattern_weights.match_weight
    from judged_pairs
    inner join pattern_weights
        on judged_pairs.pattern = pattern_weights.pattern

),

running as (

    select
        *,
        sum(match_weight) over (
            partition by record_key_a, record_key_b
            order by position asc
            rows between unbounded preceding and current row
        ) as running_match_weight
    from steps

)

select * from running
