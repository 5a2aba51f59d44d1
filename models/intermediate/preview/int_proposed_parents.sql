with proposed_statements as (

    select * from {{ ref('int_proposed_statements') }}

),

proposed_accounts as (

    select * from {{ ref('int_proposed_accounts') }}

),

source_systems as (

    select * from {{ ref('source_systems') }}

),

placed as (

    select
        statements.record_key,
        statements.created_at,
        source_systems.precedence,
        children.account_id_after as child_account_id,
        parents.account_id_after as parent_account_id
    from proposed_statements as statements
    inner join source_systems
        on statements.source_system = source_systems.source_system
    inner join proposed_accounts as children
        on statements.child_account_id = children.account_id
    inner join proposed_accounts as parents
        on statements.parent_account_id = parents.account_id

),

-- Which parent holds is decided as in `int_crm_parent_choices`.
chosen as (

    select
        child_account_id,
        parent_account_id
    from placed
    where child_account_id <> parent_account_id
    qualify
        row_number() over (
            partition by child_account_id
            order by
                precedence asc,
                created_at asc nulls last,
                record_key asc
        ) = 1

)

select * from chosen
