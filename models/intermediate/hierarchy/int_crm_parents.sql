with crm_parent_records as (

    select * from {{ ref('int_crm_parent_records') }}

),

source_systems as (

    select * from {{ ref('source_systems') }}

),

account_ages as (

    select
        account_id,
        coalesce(cast(min(created_at) as date), date '1900-01-01')
            as known_from_date
    from {{ ref('int_account_assignments') }}
    group by account_id

),

-- One parent per account: the first CRM in precedence, then the oldest record.
parents as (

    select
        crm_parent_records.child_account_id,
        crm_parent_records.parent_account_id
    from crm_parent_records
    inner join source_systems
        on crm_parent_records.source_system = source_systems.source_system
    where
        crm_parent_records.parent_status in ('linked', 'merged')
        and crm_parent_records.child_account_id
        <> crm_parent_records.parent_account_id
    qualify
        row_number() over (
            partition by crm_parent_records.child_account_id
            order by
                source_systems.precedence asc,
                crm_parent_records.created_at asc nulls last,
                crm_parent_records.record_key asc
        ) = 1

),

-- The CRM keeps no history of parents: today's edge is taken to hold since
-- both of its accounts exist.
dated as (

    select
        parents.child_account_id,
        parents.parent_account_id,
        greatest(children.known_from_date, upper_accounts.known_from_date)
            as valid_from
    from parents
    inner join account_ages as children
        on parents.child_account_id = children.account_id
    inner join account_ages as upper_accounts
        on parents.parent_account_id = upper_accounts.account_id

)

select * from dated
