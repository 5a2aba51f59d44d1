with account_tiers as (

    select * from {{ ref('int_account_tiers') }}

),

opportunity_sums as (

    select * from {{ ref('int_account_opportunity_sums') }}

),

invoices as (

    select
        account_id,
        sum(outstanding_amount) as outstanding_amount,
        sum(outstanding_amount) filter (where is_due) as overdue_amount
    from {{ ref('int_invoice_amounts') }}
    group by account_id

),

tickets as (

    select
        account_id,
        count(*) as ticket_count
    from {{ ref('int_support_tickets') }}
    where account_id is not null
    group by account_id

),

-- Zero where an account has none; an amount without a rate is in no sum.
measured as (

    select
        account_tiers.account_id,
        coalesce(sums.open_opportunity_count, 0)
            as open_opportunity_count,
        coalesce(sums.open_pipeline_amount, 0)
            as open_pipeline_amount,
        coalesce(sums.weighted_pipeline_amount, 0)
            as weighted_pipeline_amount,
        coalesce(sums.won_opportunity_count, 0) as won_opportunity_count,
        coalesce(sums.won_amount, 0) as won_amount,
        coalesce(sums.lost_opportunity_count, 0) as lost_opportunity_count,
        coalesce(sums.lost_amount, 0) as lost_amount,
        coalesce(account_tiers.annual_contract_value, 0)
            as annual_contract_value,
        coalesce(sums.invoiced_amount, 0) as invoiced_amount,
        coalesce(invoices.outstanding_amount, 0) as outstanding_amount,
        coalesce(invoices.overdue_amount, 0) as overdue_amount,
        coalesce(tickets.ticket_count, 0) as ticket_count
    from account_tiers
    left join opportunity_sums as sums
        on account_tiers.account_id = sums.account_id
    left join invoices
        on account_tiers.account_id = invoices.account_id
    left join tickets
        on account_tiers.account_id = tickets.account_id

),

totalled as (

    select
        account_id,
        cast(1 as bigint) as account_count,
        cast(open_opportunity_count as bigint) as open_opportunity_count,
        cast(open_pipeline_amount as decimal(18, 2)) as open_pipeline_amount,
        cast(weighted_pipeline_amount as decimal(18, 2))
            as weighted_pipeline_amount,
        cast(won_opportunity_count as bigint) as won_opportunity_count,
        cast(won_amount as decimal(18, 2)) as won_amount,
        cast(lost_opportunity_count as bigint) as lost_opportunity_count,
        cast(lost_amount as decimal(18, 2)) as lost_amount,
        cast(annual_contract_value as decimal(18, 2)) as annual_contract_value,
        cast(invoiced_amount as decimal(18, 2)) as invoiced_amount,
        cast(outstanding_amount as decimal(18, 2)) as outstanding_amount,
        cast(overdue_amount as decimal(18, 2)) as overdue_amount,
        cast(ticket_count as bigint) as ticket_count,
        cast(
            invoiced_amount + annual_contract_value + weighted_pipeline_amount
            as decimal(18, 2)
        ) as total_relationship_value
    from measured

)

select * from totalled
