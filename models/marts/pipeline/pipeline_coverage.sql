with owner_coverage as (

    select * from {{ ref('int_owner_coverage') }}

),

final as (

    select
        cast(owner_id as string) as owner_id,
        cast(fiscal_period_id as string) as fiscal_period_id,
        cast(period_type as string) as period_type,
        cast(period_start_date as date) as period_start_date,
        cast(period_end_date as date) as period_end_date,
        cast(target_amount as decimal(18, 2)) as target_amount,
        cast(won_count as bigint) as won_count,
        cast(won_amount as decimal(18, 2)) as won_amount,
        cast(remaining_amount as decimal(18, 2)) as remaining_amount,
        cast(open_count as bigint) as open_count,
        cast(open_amount as decimal(18, 2)) as open_amount,
        cast(advanced_amount as decimal(18, 2)) as advanced_amount,
        cast(past_due_count as bigint) as past_due_count,
        cast(past_due_amount as decimal(18, 2)) as past_due_amount,
        cast(expected_amount as decimal(18, 2)) as expected_amount,
        cast(coverage_ratio as decimal(18, 6)) as coverage_ratio,
        cast(gross_coverage_ratio as decimal(18, 6)) as gross_coverage_ratio,
        cast(advanced_coverage_ratio as decimal(18, 6))
            as advanced_coverage_ratio,
        cast(required_coverage_ratio as decimal(18, 6))
            as required_coverage_ratio,
        cast(value_close_rate as decimal(9, 6)) as value_close_rate,
        cast(quota_attainment_ratio as decimal(18, 6))
            as quota_attainment_ratio,
        cast(coverage_state as string) as coverage_state,
        {{ as_of_date() }} as as_of_date
    from owner_coverage

)

select * from final
