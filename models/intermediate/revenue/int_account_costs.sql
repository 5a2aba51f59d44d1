with stated_costs as (

    select
        *,
        {{ record_key("'salesforce'", 'account_id') }} as record_key,
        last_day(period_month_date) as month_end_date
    from {{ ref('stg_planning__account_costs') }}
    where period_month_date <= {{ as_of_date() }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

currency_months as (

    select * from {{ ref('int_currency_months') }}

),

converted as (

    select
        account_assignments.account_id,
        stated_costs.month_end_date,
        {{ converted_amount(
            'stated_costs.cost_amount', 'currency_months.rate_to_reporting'
        ) }} as cost_amount
    from stated_costs
    inner join account_assignments
        on stated_costs.record_key = account_assignments.record_key
    left join currency_months
        on
            coalesce(
                stated_costs.currency_code, '{{ var("reporting_currency") }}'
            ) = currency_months.currency_code
            and stated_costs.month_end_date = currency_months.month_end_date

),

-- A part without a rate leaves the sum unknown.
summed as (

    select
        account_id,
        month_end_date,
        case
            when count(*) = count(cost_amount)
                then cast(sum(cost_amount) as decimal(18, 2))
        end as cost_amount
    from converted
    group by account_id, month_end_date

)

select * from summed
