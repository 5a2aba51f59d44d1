-- Months add up to what was planned for an account and year, wherever all of it
-- is in the reporting currency.
with planned as (

    select
        assignments.account_id,
        budgets.category,
        year(budgets.period_month_date) as budget_year,
        sum(budgets.budget_amount) as amount
    from {{ ref('stg_planning__account_budgets') }} as budgets
    inner join {{ ref('int_account_assignments') }} as assignments
        on
            {{ record_key("'salesforce'", 'budgets.account_id') }}
            = assignments.record_key
    group by
        assignments.account_id,
        budgets.category,
        year(budgets.period_month_date)
    having
        count(*) filter (
            where budgets.currency_code <> '{{ var("reporting_currency") }}'
        ) = 0

),

marts as (

    select
        account_id,
        category,
        year(period_start_date) as budget_year,
        sum(budget_amount) as amount
    from {{ ref('fct_account_budgets') }}
    group by account_id, category, year(period_start_date)

)

select planned.*
from planned
left join marts
    on
        planned.account_id = marts.account_id
        and planned.category = marts.category
        and planned.budget_year = marts.budget_year
where planned.amount is distinct from marts.amount
