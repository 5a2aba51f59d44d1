with stated_budgets as (

    select
        *,
        {{ record_key("'salesforce'", 'account_id') }} as record_key,
        cast(date_trunc('month', period_month_date) as date) as month_date,
        coalesce(currency_code, '{{ var("reporting_currency") }}')
            as budget_currency_code
    from {{ ref('stg_planning__account_budgets') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

exchange_rates as (

    select * from {{ ref('int_exchange_rates') }}

),

-- The rate of the first day of the month, or of the as-of date before it.
converted as (

    select
        account_assignments.account_id,
        stated_budgets.category,
        stated_budgets.month_date,
        {{ converted_amount(
            'stated_budgets.budget_amount', 'exchange_rates.rate_to_reporting'
        ) }} as budget_amount
    from stated_budgets
    inner join account_assignments
        on stated_budgets.record_key = account_assignments.record_key
    left join exchange_rates
        on
            stated_budgets.budget_currency_code = exchange_rates.currency_code
            and least(stated_budgets.month_date, {{ as_of_date() }})
            >= exchange_rates.valid_from
            and least(stated_budgets.month_date, {{ as_of_date() }})
            < exchange_rates.valid_to

),

-- A part without a rate leaves the sum unknown.
summed as (

    select
        account_id,
        category,
        month_date,
        case
            when count(*) = count(budget_amount) then sum(budget_amount)
        end as budget_amount
    from converted
    group by account_id, category, month_date

)

select * from summed
