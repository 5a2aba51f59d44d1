with owner_periods as (

    select
        *,
        case when remaining_amount > 0 then remaining_amount end
            as missing_amount
    from {{ ref('int_owner_periods') }}

),

fiscal_periods as (

    select * from {{ ref('int_fiscal_periods') }}

),

-- Required: the reciprocal of the value close rate of the owner's own pipeline
-- by age and segment, so that it covers what is missing if history repeats.
divided as (

    select
        owner_periods.*,
        fiscal_periods.period_type,
        fiscal_periods.period_start_date,
        fiscal_periods.period_end_date,
        {{ rounded(
            'cast(open_amount as double)'
            ~ ' / cast(missing_amount as double)', 18, 6
        ) }} as coverage_ratio,
        {{ rounded(
            'cast(advanced_amount as double)'
            ~ ' / cast(missing_amount as double)', 18, 6
        ) }} as advanced_coverage_ratio,
        {{ rounded(
            'cast(open_amount as double)'
            ~ ' / nullif(cast(target_amount as double), 0)', 18, 6
        ) }} as gross_coverage_ratio,
        {{ rounded(
            'cast(open_amount as double)'
            ~ ' / nullif(cast(expected_amount as double), 0)', 18, 6
        ) }} as required_coverage_ratio,
        {{ rounded(
            'cast(expected_amount as double)'
            ~ ' / nullif(cast(open_amount as double), 0)', 9, 6
        ) }} as value_close_rate,
        {{ rounded(
            'cast(won_amount as double)'
            ~ ' / nullif(cast(target_amount as double), 0)', 18, 6
        ) }} as quota_attainment_ratio
    from owner_periods
    inner join fiscal_periods
        on owner_periods.fiscal_period_id = fiscal_periods.fiscal_period_id

),

judged as (

    select
        *,
        case
            when target_amount is null then 'no_target'
            when remaining_amount <= 0 then 'met'
            when period_end_date <= {{ as_of_date() }} then 'missed'
            when expected_amount >= remaining_amount then 'covered'
            when expected_amount is null and open_amount > 0 then 'unknown'
            else 'short'
        end as coverage_state
    from divided

)

select * from judged
