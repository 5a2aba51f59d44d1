with account_budgets as (

    select * from {{ ref('int_account_budgets') }}

),

invoice_amounts as (

    select * from {{ ref('int_invoice_amounts') }}

),

invoiced as (

    select
        account_id,
        cast(date_trunc('month', created_at) as date) as month_date,
        sum(invoiced_amount) as invoiced_amount
    from invoice_amounts
    group by account_id, cast(date_trunc('month', created_at) as date)

),

-- Of the categories, invoices tell only what revenue is. A month to come has
-- no actual yet.
compared as (

    select
        account_budgets.account_id,
        account_budgets.category,
        account_budgets.month_date,
        account_budgets.budget_amount,
        case
            when
                {{ is_one_of(
                    'lower(account_budgets.category)',
                    var('revenue_budget_categories')
                ) }}
                and account_budgets.month_date <= {{ as_of_date() }}
                then coalesce(invoiced.invoiced_amount, 0)
        end as actual_amount
    from account_budgets
    left join invoiced
        on
            account_budgets.account_id = invoiced.account_id
            and account_budgets.month_date = invoiced.month_date

)

select * from compared
