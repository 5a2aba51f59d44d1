with slice_rates as (

    select * from {{ ref('int_slice_rates') }}

),

final as (

    select
        cast(slice_type as string) as slice_type,
        cast(slice_id as string) as slice_id,
        cast(fiscal_period_id as string) as fiscal_period_id,
        cast(period_type as string) as period_type,
        cast(period_start_date as date) as period_start_date,
        cast(period_end_date as date) as period_end_date,
        cast(is_complete as boolean) as is_complete,
        cast(won_count as bigint) as won_count,
        cast(lost_count as bigint) as lost_count,
        cast(eligible_count as bigint) as eligible_count,
        cast(won_amount as decimal(18, 2)) as won_amount,
        cast(lost_amount as decimal(18, 2)) as lost_amount,
        cast(win_rate as decimal(9, 6)) as win_rate,
        cast(value_win_rate as decimal(9, 6)) as value_win_rate,
        cast(average_won_amount as decimal(18, 2)) as average_won_amount,
        cast(created_count as bigint) as created_count,
        cast(created_amount as decimal(18, 2)) as created_amount,
        cast(cycle_count as bigint) as cycle_count,
        cast(cycle_days as bigint) as cycle_days,
        cast(mean_cycle_days as decimal(18, 6)) as mean_cycle_days,
        cast(median_cycle_days as decimal(18, 6)) as median_cycle_days,
        cast(p90_cycle_days as decimal(18, 6)) as p90_cycle_days,
        cast(new_pipeline_count as bigint) as new_pipeline_count,
        cast(new_won_count as bigint) as new_won_count,
        cast(new_lost_count as bigint) as new_lost_count,
        cast(new_won_amount as decimal(18, 2)) as new_won_amount,
        cast(sales_velocity_amount as decimal(18, 2)) as sales_velocity_amount,
        cast(due_count as bigint) as due_count,
        cast(due_amount as decimal(18, 2)) as due_amount,
        cast(slipped_count as bigint) as slipped_count,
        cast(slipped_amount as decimal(18, 2)) as slipped_amount,
        cast(slippage_rate as decimal(9, 6)) as slippage_rate,
        cast(push_count as bigint) as push_count,
        cast(pushed_days as bigint) as pushed_days,
        cast(open_count as bigint) as open_count,
        cast(open_amount as decimal(18, 2)) as open_amount,
        cast(pipeline_count as bigint) as pipeline_count,
        cast(pipeline_amount as decimal(18, 2)) as pipeline_amount,
        cast(open_age_days as bigint) as open_age_days,
        cast(median_open_age_days as decimal(18, 6)) as median_open_age_days,
        {{ as_of_date() }} as as_of_date
    from slice_rates

)

select * from final
