with scorecard_training as (

    select * from {{ ref('int_scorecard_training') }}

),

scorecard_values as (

    select * from {{ ref('int_scorecard_values') }}
    where number_value is not null

),

distinct_values as (

    select
        scorecard_values.card,
        scorecard_values.feature,
        scorecard_values.number_value,
        count(*) as example_count,
        sum(scorecard_training.outcome) as won_count
    from scorecard_values
    inner join scorecard_training
        on
            scorecard_values.card = scorecard_training.card
            and scorecard_values.example_id = scorecard_training.example_id
    group by
        scorecard_values.card,
        scorecard_values.feature,
        scorecard_values.number_value

),

-- A value that very many examples share fills one bin and takes no others.
capped as (

    select
        *,
        least(
            example_count,
            greatest(
                cast(floor(
                    sum(example_count) over (partition by card, feature)
                    / {{ var('scorecard_number_bins') }}
                ) as bigint),
                1
            )
        ) as capped_count
    from distinct_values

),

ranked as (

    select
        *,
        sum(capped_count) over (
            partition by card, feature order by number_value asc
        ) as running_count,
        sum(capped_count) over (partition by card, feature) as total_count
    from capped

),

-- Equal values are never parted; each bin holds as many examples as others.
placed as (

    select
        *,
        cast(floor(
            (2 * running_count - capped_count) * least(
                {{ var('scorecard_number_bins') }},
                greatest(
                    floor(total_count / {{ var('scorecard_bin_min_rows') }}), 1
                )
            ) / (2 * total_count)
        ) as bigint) as place
    from ranked

),

bins as (

    select
        card,
        feature,
        place,
        min(number_value) as lowest_value,
        cast(sum(example_count) as bigint) as example_count,
        cast(sum(won_count) as bigint) as won_count
    from placed
    group by card, feature, place

)

select * from bins
