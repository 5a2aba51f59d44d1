-- Months add up to what was planned for a year, category by category, where all
-- of it is in the reporting currency and for accounts that are known.
with planned as (

    select
        budgets.category,
        year(budgets.period_month_date) as budget_year,
        sum(budgets.budget_amount) as amount,
        count(*) filter (
            where budgets.currency_code <> '{{ var("reporting_currency") }}'
            or assignments.record_key is null
        ) as left_out_count
    from {{ ref('stg_planning__account_budgets') }} as budgets
    left join {{ ref('int_account_assignments') }} as assignments
        on
            {{ record_key("'salesforce'", 'budgets.account_id') }}
            = assignments.record_key
    group by budgets.category, year(budgets.period_month_date)

),

marts as (

    select
        category,
        year(period_start_date) as budget_year,
        sum(budget_amount) as amount
    from {{ ref('fct_account_budgets') }}
    group by category, year(period_start_date)

)

select planned.*
from planned
left join marts
    on
        planned.category = marts.category
        and planned.budget_year = marts.budget_year
where
    planned.left_out_count = 0
    and planned.amount is distinct from marts.amount
