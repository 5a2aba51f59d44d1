with scorecard_training as (

    select * from {{ ref('int_scorecard_training') }}

),

scorecard_values as (

    select * from {{ ref('int_scorecard_values') }}
    where number_value is null

),

distinct_values as (

    select
        scorecard_values.card,
        scorecard_values.feature,
        scorecard_values.text_value,
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
        scorecard_values.text_value

),

-- Rare values share a bin; a missing value has its own.
kinds as (

    select
        *,
        case
            when text_value is null then 'missing'
            when example_count < {{ var('scorecard_text_min_rows') }}
                then 'other'
            else 'text'
        end as bin_kind
    from distinct_values

),

bins as (

    select
        card,
        feature,
        bin_kind,
        case when bin_kind = 'text' then text_value else '' end as text_value,
        cast(sum(example_count) as bigint) as example_count,
        cast(sum(won_count) as bigint) as won_count
    from kinds
    group by
        card,
        feature,
        bin_kind,
        case when bin_kind = 'text' then text_value else '' end

)

select * from bins
