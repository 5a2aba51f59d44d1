with scorecard_values as (

    select * from {{ ref('int_scorecard_values') }}

),

scorecard_feature_bins as (

    select * from {{ ref('int_scorecard_feature_bins') }}

),

other_bins as (

    select * from scorecard_feature_bins
    where bin_kind = 'other'

),

-- Bounds and values in one order: a value is in the bin whose bound came last.
bounds_and_values as (

    select
        card,
        cast(null as string) as example_id,
        feature,
        lower_bound as number_value,
        bin_id
    from scorecard_feature_bins
    where bin_kind = 'number'

    union all

    select
        card,
        example_id,
        feature,
        number_value,
        cast(null as bigint) as bin_id
    from scorecard_values
    where number_value is not null

),

numbers as (

    select
        card,
        example_id,
        feature,
        max(bin_id) over (
            partition by card, feature
            order by number_value asc nulls first
            range between unbounded preceding and current row
        ) as bin_id
    from bounds_and_values

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
    where example_id is not null and bin_id is not null
    union all
    select * from texts
    where bin_id is not null

)

select * from final
