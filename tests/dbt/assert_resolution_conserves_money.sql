-- Putting records on accounts must neither lose nor double money or rows: deals
-- and invoices are summed by their source record, and again by account. A
-- difference means a record on two accounts, or on none.
with deals as (

    select
        account_record_key as record_key,
        amount_native as amount
    from {{ ref('int_current_opportunities') }}
    where account_record_key is not null

),

invoices as (

    select
        'stripe:' || customer_id as record_key,
        total_amount as amount
    from {{ ref('stg_stripe__invoices') }}

),

facts as (

    select
        'deals' as fact,
        deals.record_key,
        deals.amount
    from deals

    union all

    select
        'invoices' as fact,
        invoices.record_key,
        invoices.amount
    from invoices

),

-- Facts of records that are not there have no account by right.
known_facts as (

    select facts.*
    from facts
    where exists (
        select 1 from {{ ref('int_company_records') }} as company_records
        where company_records.record_key = facts.record_key
    )

),

before_resolution as (

    select
        fact,
        count(*) as row_count,
        sum(amount) as amount
    from known_facts
    group by fact

),

after_resolution as (

    select
        known_facts.fact,
        count(*) as row_count,
        sum(known_facts.amount) as amount
    from known_facts
    inner join {{ ref('bridge_account_sources') }} as sources
        on
            known_facts.record_key
            = sources.source_system || ':' || sources.source_record_id
    inner join {{ ref('dim_accounts') }} as accounts
        on sources.account_id = accounts.account_id
    group by known_facts.fact

)

select
    before_resolution.fact,
    before_resolution.row_count,
    after_resolution.row_count as resolved_row_count
from before_resolution
left join after_resolution
    on before_resolution.fact = after_resolution.fact
where
    before_resolution.row_count is distinct from after_resolution.row_count
    or before_resolution.amount is distinct from after_resolution.amount
