with account_budget_actuals as (

    select * from {{ ref('int_account_budget_actuals') }}

),

dates as (

    select * from {{ ref('int_dates') }}

),

final as (

    select
        cast(budgets.account_id as string) as account_id,
        cast(budgets.category as string) as category,
        cast(budgets.month_date as date) as period_start_date,
        cast(last_day(budgets.month_date) as date) as period_end_date,
        cast(dates.fiscal_year_id as string) as fiscal_year_id,
        cast(budgets.budget_amount as decimal(18, 2)) as budget_amount,
        cast(budgets.actual_amount as decimal(18, 2)) as actual_amount,
        cast(budgets.actual_amount - budgets.budget_amount as decimal(18, 2))
            as variance_amount,
        {{ rounded(
            'cast(budgets.actual_amount - budgets.budget_amount as double)'
            ~ ' / nullif(cast(budgets.budget_amount as double), 0)', 18, 6
        ) }} as variance_ratio,
        {{ as_of_date() }} as as_of_date
    from account_budget_actuals as budgets
    left join dates
        on budgets.month_date = dates.calendar_date

)

select * from final
