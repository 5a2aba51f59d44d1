with fiscal_months as (

    select * from {{ ref('int_fiscal_months') }}

),

combined as (

    select
        'month' as period_type,
        fiscal_month_id as fiscal_period_id,
        fiscal_year,
        fiscal_month as period_number,
        is_transition,
        period_start_date,
        period_end_date,
        month_index as last_month_index
    from fiscal_months

    union all

    select
        'quarter' as period_type,
        fiscal_quarter_id as fiscal_period_id,
        fiscal_year,
        fiscal_quarter as period_number,
        is_transition,
        min(period_start_date) as period_start_date,
        max(period_end_date) as period_end_date,
        max(month_index) as last_month_index
    from fiscal_months
    group by fiscal_quarter_id, fiscal_year, fiscal_quarter, is_transition

    union all

    select
        'year' as period_type,
        fiscal_year_id as fiscal_period_id,
        fiscal_year,
        1 as period_number,
        is_transition,
        min(period_start_date) as period_start_date,
        max(period_end_date) as period_end_date,
        max(month_index) as last_month_index
    from fiscal_months
    group by fiscal_year_id, fiscal_year, is_transition

),

-- Half-open in instants: an event belongs to the period where it happened
-- after `starts_at` included, before `ends_at`.
final as (

    select
        *,
        cast(period_end_date - period_start_date as int) + 1 as day_count,
        cast(period_start_date as timestamp) as starts_at,
        cast(date_add(period_end_date, 1) as timestamp) as ends_at
    from combined

)

select * from final
