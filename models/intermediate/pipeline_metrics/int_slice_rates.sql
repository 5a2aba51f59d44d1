with slice_measures as (

    select
        *,
        won_count + lost_count as eligible_count
    from {{ ref('int_slice_measures') }}

),

slice_percentiles as (

    select * from {{ ref('int_slice_percentiles') }}

),

measured_periods as (

    select * from {{ ref('int_measured_periods') }}

),

-- A rate is a quotient of sums, never a mean of rates.
divided as (

    select
        slice_measures.*,
        measured_periods.period_type,
        measured_periods.period_start_date,
        measured_periods.period_end_date,
        measured_periods.is_complete,
        slice_percentiles.median_cycle_days,
        slice_percentiles.p90_cycle_days,
        slice_percentiles.median_open_age_days,
        {{ rounded(
            'cast(won_count as double)'
            ~ ' / nullif(cast(eligible_count as double), 0)', 9, 6
        ) }} as win_rate,
        {{ rounded(
            'cast(won_amount as double)'
            ~ ' / nullif(cast(won_amount + lost_amount as double), 0)', 9, 6
        ) }} as value_win_rate,
        {{ rounded(
            'cast(won_amount as double)'
            ~ ' / nullif(cast(won_count as double), 0)', 18, 2
        ) }} as average_won_amount,
        {{ rounded(
            'cast(cycle_days as double)'
            ~ ' / nullif(cast(cycle_count as double), 0)', 18, 6
        ) }} as mean_cycle_days,
        {{ rounded(
            'cast(slipped_amount as double)'
            ~ ' / nullif(cast(due_amount as double), 0)', 9, 6
        ) }} as slippage_rate,
        -- Deals × (won ÷ closed) × (amount won ÷ won) ÷ median days; won
        -- cancels out. Renewals are in none of the factors.
        {{ rounded(
            'cast(new_pipeline_count as double) * cast(new_won_amount as double)'
            ~ ' / nullif(cast(new_won_count + new_lost_count as double), 0)'
            ~ ' / nullif(cast(median_cycle_days as double), 0)', 18, 2
        ) }} as sales_velocity_amount
    from slice_measures
    inner join measured_periods
        on slice_measures.fiscal_period_id = measured_periods.fiscal_period_id
    left join slice_percentiles
        on
            slice_measures.slice_type = slice_percentiles.slice_type
            and slice_measures.slice_id = slice_percentiles.slice_id
            and slice_measures.fiscal_period_id
            = slice_percentiles.fiscal_period_id

)

select * from divided
