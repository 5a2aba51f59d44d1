with scorecard_pair_cells as (

    select * from {{ ref('int_scorecard_pair_cells') }}

),

-- What the features by themselves leave unexplained, cell by cell, with as much
-- doubt as five examples of a cell would settle.
sums as (

    select
        card,
        first_feature,
        second_feature,
        cast(sum({{ rounded(
            'cast(surprise as double) * surprise / (cast(curvature as double) + 5)', 28, 9
        ) }}) as double) as chi_square,
        cast(sum({{ rounded(
            'cast(curvature as double) / (cast(curvature as double) + 5)', 28, 9
        ) }}) as double) as freedom
    from scorecard_pair_cells
    group by card, first_feature, second_feature

),

-- In standard deviations above what chance alone would leave.
scored as (

    select
        card,
        first_feature,
        second_feature,
        first_feature || ' & ' || second_feature as feature,
        {{ rounded(
            '(chi_square - freedom) / nullif(sqrt(2 * freedom), 0)', 18, 6
        ) }} as surprise
    from sums

),

-- A card uses those that surprise most.
ranked as (

    select
        *,
        surprise > {{ var('scorecard_pair_min_surprise') }}
        and row_number() over (
            partition by card order by surprise desc nulls last, feature asc
        ) <= {{ var('scorecard_pair_limit') }} as is_used
    from scored

)

select * from ranked
