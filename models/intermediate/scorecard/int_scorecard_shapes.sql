with scorecard_feature_bins as (

    select * from {{ ref('int_scorecard_feature_bins') }}

),

-- Where the middle of a bin of numbers lies among the examples, from -1 to 1.
positions as (

    select
        *,
        2 * middle_rank - 1 as x,
        (2 * middle_rank - 1) * (2 * middle_rank - 1) as xx,
        ln(middle_rank / (1 - middle_rank)) as rank_log_odds
    from scorecard_feature_bins
    where bin_kind = 'number'

),

-- A curve over the numbers is made of five polynomials, each at right angles
-- to the others (Legendre), and one curve that bends at the ends.
degrees as (

    select cast(numbers.id as int) as degree
    from range(1, 7) as numbers (id)

),

curves as (

    select
        positions.card,
        positions.feature,
        positions.bin_id,
        positions.example_count,
        degrees.degree,
        case degrees.degree
            when 1 then positions.x
            when 2 then (3 * positions.xx - 1) / 2
            when 3 then (5 * positions.xx - 3) * positions.x / 2
            when 4
                then ((35 * positions.xx - 30) * positions.xx + 3) / 8
            when 5
                then
                    ((63 * positions.xx - 70) * positions.xx + 15)
                    * positions.x / 8
            else 0.441 * positions.rank_log_odds
        end as shape
    from positions
    inner join degrees
        on positions.bin_count > case degrees.degree
            when 6 then 1 else degrees.degree
        end

),

final as (

    select
        card,
        feature,
        bin_id,
        example_count,
        feature || ':' || cast(degree as string) as term,
        card || ':' || feature || ':' || cast(degree as string)
            as parameter_id,
        {{ rounded('shape', 18, 9) }} as shape,
        cast({{ var('scorecard_prior_variance') }} as double)
        / case degree
            when 2 then 2 when 3 then 4 when 4 then 8 when 5 then 16 else 1
        end as prior_variance,
        1 as prior_weight
    from curves

    union all

    -- Any other bin stands for itself.
    select
        card,
        feature,
        bin_id,
        example_count,
        feature as term,
        'bin:' || cast(bin_id as string) as parameter_id,
        cast(1 as decimal(18, 9)) as shape,
        cast({{ var('scorecard_prior_variance') }} as double)
            as prior_variance,
        {{ var('scorecard_prior_weight') }} as prior_weight
    from scorecard_feature_bins
    where bin_kind in ('missing', 'other', 'text')

)

select * from final
