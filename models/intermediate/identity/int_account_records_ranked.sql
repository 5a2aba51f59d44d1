with account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

company_profiles as (

    select * from {{ ref('int_company_profiles') }}

),

source_systems as (

    select * from {{ ref('source_systems') }}

),

owner_rules as (

    select * from {{ ref('survivorship_rules') }}
    where attribute = 'owner_id'

),

-- Live records before deleted ones, then the source's precedence, then age. For
-- the owner, the source's rank for owners takes the place of its precedence.
ranked as (

    select
        account_assignments.record_key,
        account_assignments.account_id,
        account_assignments.source_system,
        account_assignments.is_deleted,
        account_assignments.created_at,
        company_profiles.country_code,
        company_profiles.current_lei,
        row_number() over (
            partition by account_assignments.account_id
            order by
                account_assignments.is_deleted asc,
                source_systems.precedence asc,
                account_assignments.created_at asc nulls last,
                account_assignments.record_key asc
        ) as survivorship_rank,
        row_number() over (
            partition by account_assignments.account_id
            order by
                account_assignments.is_deleted asc,
                owner_rules.source_rank asc nulls last,
                account_assignments.created_at asc nulls last,
                account_assignments.record_key asc
        ) as owner_rank
    from account_assignments
    inner join company_profiles
        on account_assignments.record_key = company_profiles.record_key
    inner join source_systems
        on account_assignments.source_system = source_systems.source_system
    left join owner_rules
        on account_assignments.source_system = owner_rules.source_system

)

select * from ranked
