with revenue_months as (

    select * from {{ ref('int_account_revenue_months') }}

),

recognised as (

    select
        *,
        cast(
            earned_to_date_amount - coalesce(
                lag(earned_to_date_amount) over (
                    partition by account_id order by month_end_date asc
                ), 0
            ) as decimal(18, 2)
        ) as recognised_amount
    from revenue_months

),

-- The last twelve months, with this one.
summed as (

    select
        account_id,
        month_end_date,
        invoiced_amount,
        recognised_amount,
        collected_amount,
        receivable_amount,
        cost_amount,
        count(*) over last_year as month_count,
        sum(invoiced_amount) over last_year as year_invoiced_amount,
        sum(recognised_amount) over last_year as year_recognised_amount,
        sum(cast(recognised_amount as decimal(19, 2)) * recognised_amount)
            over last_year as year_squares
    from recognised
    window last_year as (
        partition by account_id order by month_end_date asc
        rows between 11 preceding and current row
    )

),

measured as (

    select
        *,
        recognised_amount - cost_amount as margin_amount,
        case
            when month_count >= {{ var('volatility_minimum_months') }}
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

)

select * from measured
