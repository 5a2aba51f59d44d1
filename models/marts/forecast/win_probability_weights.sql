with win_cards as (

    select * from {{ ref('int_win_cards') }}
    where is_current

),

scorecard_bins as (

    select * from {{ ref('int_scorecard_bins') }}

),

final as (

    select
        cast(coalesce(nullif(scorecard_bins.feature, ''), 'base') as string)
            as feature,
        cast(scorecard_bins.bin_number as int) as bin_number,
        cast(scorecard_bins.bin_kind as string) as bin_kind,
        {{ rounded('scorecard_bins.lower_bound', 28, 6) }} as lower_bound,
        {{ rounded('scorecard_bins.upper_bound', 28, 6) }} as upper_bound,
        cast(scorecard_bins.text_value as string) as text_value,
        cast(scorecard_bins.example_count as bigint) as example_count,
        cast(scorecard_bins.won_count as bigint) as won_count,
        {{ rounded(
            'cast(scorecard_bins.won_count as double)'
            ~ ' / nullif(scorecard_bins.example_count, 0)', 9, 6
        ) }} as won_rate,
        cast(scorecard_bins.weight as decimal(18, 6)) as weight,
        cast(scorecard_bins.standard_error as decimal(18, 6))
            as standard_error,
        {{ as_of_date() }} as as_of_date
    from win_cards
    inner join scorecard_bins
        on win_cards.card = scorecard_bins.card

)

select * from final
