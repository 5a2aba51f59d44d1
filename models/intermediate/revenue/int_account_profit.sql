with revenue_months as (

    select * from {{ ref('int_account_revenue_months') }}

),

account_costs as (

    select * from {{ ref('int_account_costs') }}

),

-- The last twelve months, with this one.
summed as (

    select
        *,
        count(*) over last_year as month_count,
        cast(sum(invoiced_amount) over last_year as decimal(18, 2))
            as year_invoiced_amount,
        cast(sum(recognised_amount) over last_year as decimal(18, 2))
            as year_recognised_amount,
        sum(cast(recognised_amount as decimal(19, 2)) * recognised_amount)
            over last_year as year_squares
    from revenue_months
    window last_year as (
        partition by account_id order by month_end_date asc
        rows between 11 preceding and current row
    )

),

measured as (

    select
        summed.account_id,
        summed.month_end_date,
        summed.invoiced_amount,
        summed.recognised_amount,
        summed.collected_amount,
        summed.receivable_amount,
        costs.cost_amount,
        summed.year_recognised_amount,
        cast(summed.recognised_amount - costs.cost_amount as decimal(18, 2))
            as margin_amount,
        case
            when summed.month_count >= {{ var('volatility_minimum_months') }}
                then {{ rounded(
                    'sqrt(greatest(cast(year_squares * month_count'
                    ~ ' - year_recognised_amount * year_recognised_amount'
                    ~ ' as double), 0))'
                    ~ ' / nullif(greatest('
                    ~ 'cast(year_recognised_amount as double), 0), 0)', 18, 6
                ) }}
        end as revenue_variation_rate,
        {{ rounded(
            'cast(receivable_amount as double) * month_count * 365 / 12'
            ~ ' / nullif(cast(year_invoiced_amount as double), 0)', 18, 6
        ) }} as sales_outstanding_days
    from summed
    left join account_costs as costs
        on
            summed.account_id = costs.account_id
            and summed.month_end_date = costs.month_end_date

)

select * from measured
