with unit_revenues as (

    select * from {{ ref('int_unit_revenues') }}

),

ranked as (

    select
        *,
        row_number() over largest_first as unit_rank,
        count(*) over measures as unit_count,
        sum(amount) over measures as total_amount,
        sum(greatest(amount, 0)) over measures as positive_amount,
        sum(amount) over largest_first as cumulative_amount
    from unit_revenues
    window
        measures as (partition by grain, measure),
        largest_first as (
            partition by grain, measure
            order by amount desc, unit_id asc
            rows between unbounded preceding and current row
        )

),

-- Shares are of the net total: with losses among the units, the cumulative
-- share climbs beyond 1 before it comes back to it. Squares are of the gains.
shared as (

    select
        *,
        {{ rounded(
            'cast(amount as double)'
            ~ ' / nullif(greatest(cast(total_amount as double), 0), 0)', 18, 6
        ) }} as share_rate,
        {{ rounded(
            'cast(cumulative_amount as double)'
            ~ ' / nullif(greatest(cast(total_amount as double), 0), 0)', 18, 6
        ) }} as cumulative_share_rate,
        {{ rounded(
            'power(greatest(cast(amount as double), 0)'
            ~ ' / nullif(cast(positive_amount as double), 0), 2)', 18, 9
        ) }} as squared_share,
        unit_rank <= ceil(cast(unit_count * 0.2 as decimal(18, 1)))
            as is_in_top_fifth
    from ranked

),

summarised as (

    select
        *,
        sum(squared_share) over measures as herfindahl_index,
        sum(case when is_in_top_fifth then amount else 0 end) over measures
            as top_fifth_amount
    from shared
    window measures as (partition by grain, measure)

),

final as (

    select
        *,
        {{ rounded(
            'cast(top_fifth_amount as double)'
            ~ ' / nullif(greatest(cast(total_amount as double), 0), 0)', 18, 6
        ) }} as top_fifth_share_rate
    from summarised

)

select * from final
