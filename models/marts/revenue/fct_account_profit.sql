with account_profit as (

    select * from {{ ref('int_account_profit') }}

),

final as (

    select
        cast(account_id as string) as account_id,
        cast(month_end_date as date) as month_end_date,
        cast(invoiced_amount as decimal(18, 2)) as invoiced_amount,
        cast(recognised_amount as decimal(18, 2)) as recognised_amount,
        cast(collected_amount as decimal(18, 2)) as collected_amount,
        cast(receivable_amount as decimal(18, 2)) as receivable_amount,
        cast(cost_amount as decimal(18, 2)) as cost_amount,
        cast(margin_amount as decimal(18, 2)) as margin_amount,
        cost_amount is not null as is_cost_known,
        cast(year_recognised_amount as decimal(18, 2))
            as year_recognised_amount,
        revenue_variation_rate,
        sales_outstanding_days
    from account_profit

)

select * from final
