with recurring_lines as (

    select * from {{ ref('int_recurring_lines') }}

),

contracts as (

    select * from {{ ref('int_contracts') }}
    where annual_amount_native <> 0

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

billed_accounts as (

    select distinct account_id from recurring_lines

),

excluded_accounts as (

    select distinct account_id from {{ ref('int_excluded_accounts') }}

),

-- Contracts speak where nothing is billed. They are one thing per account: a
-- contract states no product.
contracted as (

    select
        contracts.contract_id as evidence_id,
        account_assignments.account_id,
        '' as product_id,
        contracts.currency_code,
        contracts.start_date as service_from,
        coalesce(date_add(contracts.end_date, 1), {{ open_end_date() }})
            as service_to,
        false as is_ended,
        contracts.annual_amount_native
    from contracts
    inner join account_assignments
        on contracts.record_key = account_assignments.record_key
    left join billed_accounts
        on account_assignments.account_id = billed_accounts.account_id
    where billed_accounts.account_id is null

),

evidence as (

    select
        invoice_line_item_id as evidence_id,
        account_id,
        product_id,
        currency_code,
        service_from,
        service_to,
        is_ended,
        annual_amount_native
    from recurring_lines

    union all

    select * from contracted
    where service_from < service_to

),

counted as (

    select evidence.*
    from evidence
    left join excluded_accounts
        on evidence.account_id = excluded_accounts.account_id
    where excluded_accounts.account_id is null

)

select * from counted
