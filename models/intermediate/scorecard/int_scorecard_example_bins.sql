with scorecard_values as (

    select * from {{ ref('int_scorecard_values') }}

),

scorecard_feature_bins as (

    select * from {{ ref('int_scorecard_feature_bins') }}

),

number_bins as (

    select * from scorecard_feature_bins
    where bin_kind = 'number'

),

other_bins as (

    select * from scorecard_feature_bins
    where bin_kind = 'other'

),

numbers as (

    select
        scorecard_values.card,
        scorecard_values.example_id,
        scorecard_values.feature,
        number_bins.bin_id
    from scorecard_values
    inner join number_bins
        on
            scorecard_values.card = number_bins.card
            and scorecard_values.feature = number_bins.feature
            and coalesce(
                scorecard_values.number_value >= number_bins.lower_bound, true
            )
            and coalesce(
                scorecard_values.number_value < number_bins.upper_bound, true
            )
    where scorecard_values.number_value is not null

),

-- A text that training never saw is like the rare ones, if there were any.
texts as (

    select
        scorecard_values.card,
        scorecard_values.example_id,
        scorecard_values.feature,
        coalesce(
            scorecard_feature_bins.bin_id,
            case
                when scorecard_values.text_value is not null
                    then other_bins.bin_id
            end
        ) as bin_id
    from scorecard_values
    left join scorecard_feature_bins
        on
            scorecard_values.card = scorecard_feature_bins.card
            and scorecard_values.feature = scorecard_feature_bins.feature
            and scorecard_feature_bins.bin_kind in ('missing', 'text')
            and coalesce('=' || scorecard_values.text_value, '')
            = coalesce('=' || scorecard_feature_bins.text_value, '')
    left join other_bins
        on
            scorecard_values.card = other_bins.card
            and scorecard_values.feature = other_bins.feature
    where scorecard_values.number_value is null

),

final as (

    select * from numbers
    union all
    select * from texts
    where bin_id is not null

)

select * from final
