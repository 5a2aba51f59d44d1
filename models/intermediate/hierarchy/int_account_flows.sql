with current_opportunities as (

    select * from {{ ref('int_current_opportunities') }}
    where account_id is not null and is_closed

),

invoice_amounts as (

    select * from {{ ref('int_invoice_amounts') }}

),

-- What happened on a day, one row per deal and invoice.
combined as (

    select
        opportunity_id as flow_id,
        account_id,
        case when is_won then 'won' else 'lost' end as flow,
        close_date as flow_date,
        amount
    from current_opportunities

    union all

    select
        {{ record_key("'stripe'", 'invoice_id') }} as flow_id,
        account_id,
        'invoiced' as flow,
        cast(created_at as date) as flow_date,
        invoiced_amount as amount
    from invoice_amounts

)

select * from combined
