with account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

survivorship_rules as (

    select * from {{ ref('survivorship_rules') }}
    where attribute = 'owner_id'

),

-- Whose word on the owner counts first: live records before deleted ones, then
-- the source's rank for owners, then age.
ranked as (

    select
        account_assignments.record_key,
        account_assignments.account_id,
        account_assignments.source_system,
        account_assignments.is_deleted,
        account_assignments.created_at,
        row_number() over (
            partition by account_assignments.account_id
            order by
                account_assignments.is_deleted asc,
                survivorship_rules.source_rank asc nulls last,
                account_assignments.created_at asc nulls last,
                account_assignments.record_key asc
        ) as survivorship_rank
    from account_assignments
    left join survivorship_rules
        on account_assignments.source_system = survivorship_rules.source_system

)

select * from ranked
