with scorecard_number_bins as (

    select * from {{ ref('int_scorecard_number_bins') }}

),

scorecard_text_bins as (

    select * from {{ ref('int_scorecard_text_bins') }}

),

scorecard_training as (

    select * from {{ ref('int_scorecard_training') }}

),

-- The first bin reaches down, the last one up without end.
numbers as (

    select
        card,
        feature,
        'number' as bin_kind,
        case
            when lag(place) over bins is not null then lowest_value
        end as lower_bound,
        lead(lowest_value) over bins as upper_bound,
        cast(null as string) as text_value,
        cast(
            sum(example_count) over bins - cast(example_count as double) / 2
            as double
        ) / sum(example_count) over (partition by card, feature)
            as middle_rank,
        example_count,
        won_count
    from scorecard_number_bins
    window bins as (partition by card, feature order by place asc)

),

combined as (

    select * from numbers

    union all

    select
        card,
        feature,
        bin_kind,
        cast(null as double) as lower_bound,
        cast(null as double) as upper_bound,
        case when bin_kind = 'text' then text_value end as text_value,
        cast(null as double) as middle_rank,
        example_count,
        won_count
    from scorecard_text_bins

    union all

    -- What every example of a card is in.
    select distinct
        card,
        '' as feature,
        'base' as bin_kind,
        cast(null as double) as lower_bound,
        cast(null as double) as upper_bound,
        cast(null as string) as text_value,
        cast(null as double) as middle_rank,
        card_count as example_count,
        card_won_count as won_count
    from scorecard_training

),

-- Within a feature, bins of numbers are in the order of their bounds.
final as (

    select
        row_number() over (
            order by
                card asc,
                feature asc,
                bin_kind asc,
                lower_bound asc nulls first,
                text_value asc nulls first
        ) as bin_id,
        *,
        count(*) over (partition by card, feature, bin_kind) as bin_count
    from combined

)

select * from final
