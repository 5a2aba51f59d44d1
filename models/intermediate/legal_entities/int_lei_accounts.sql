with company_records as (

    select * from {{ ref('int_company_records') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

resolved_leis as (

    select * from {{ ref('int_resolved_leis') }}

),

rejections as (

    select * from {{ ref('int_account_entity_decisions') }}
    where decision = 'reject'

),

stated as (

    select
        resolved_leis.lei,
        resolved_leis.current_lei,
        account_assignments.account_id,
        company_records.created_at,
        company_records.record_key
    from company_records
    inner join account_assignments
        on company_records.record_key = account_assignments.record_key
    inner join resolved_leis
        on company_records.lei = resolved_leis.lei
    left join rejections
        on
            account_assignments.account_id = rejections.account_id
            and resolved_leis.current_lei = rejections.legal_entity_id
    where
        resolved_leis.current_lei is not null
        and rejections.account_id is null

),

-- The identifier as written, and the one that succeeded it.
carried as (

    select
        lei,
        account_id,
        created_at,
        record_key
    from stated

    union

    select
        current_lei as lei,
        account_id,
        created_at,
        record_key
    from stated

),

-- Sites share an LEI: the legal entity is tied to the oldest of its accounts.
oldest as (

    select
        lei,
        account_id
    from carried
    qualify
        row_number() over (
            partition by lei
            order by created_at asc nulls last, record_key asc
        ) = 1

)

select * from oldest
