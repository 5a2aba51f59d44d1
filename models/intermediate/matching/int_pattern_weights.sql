with pair_patterns as (

    select distinct pattern from {{ ref('int_pair_patterns') }}

),

match_weights as (

    select * from {{ ref('match_weights') }}

),

-- A pattern taken apart: its ten comparisons, in order.
comparisons as (

    select
        pair_patterns.pattern,
        cast(numbers.id as int) as position,
        split_part(
            split_part(pair_patterns.pattern, ' ', cast(numbers.id as int)),
            '=', 1
        ) as feature,
        split_part(
            split_part(pair_patterns.pattern, ' ', cast(numbers.id as int)),
            '=', 2
        ) as comparison_level
    from pair_patterns
    cross join range(1, 11) as numbers (id)

),

weighted as (

    select
        comparisons.pattern,
        comparisons.position,
        comparisons.feature,
        comparisons.comparison_level,
        match_weights.match_weight
    from comparisons
    inner join match_weights
        on
            comparisons.feature = match_weights.feature
            and comparisons.comparison_level = match_weights.comparison_level

)

select * from weighted
