with crm_parents as (

    select * from {{ ref('int_crm_parents') }}

),

legal_parents as (

    select * from {{ ref('int_legal_parents') }}

),

entity_accounts as (

    select * from {{ ref('int_entity_accounts') }}

),

entity_paths as (

    select * from {{ ref('int_entity_paths') }}
    where hierarchy = 'control'

),

-- Pairs of accounts where the legal entity of the second is above that of the
-- first, or the second stands for the entity of both.
legal_ancestors as (

    select
        below.account_id as account_id,
        above.account_id as ancestor_account_id
    from entity_paths
    inner join entity_accounts as below
        on entity_paths.descendant_id = below.legal_entity_id
    inner join entity_accounts as above
        on entity_paths.ancestor_id = above.legal_entity_id

    union distinct

    select
        child_account_id as account_id,
        parent_account_id as ancestor_account_id
    from legal_parents

),

-- What sales typed the wrong way round would make the tree a circle.
crm_candidates as (

    select crm_parents.*
    from crm_parents
    left join legal_ancestors
        on
            crm_parents.parent_account_id = legal_ancestors.account_id
            and crm_parents.child_account_id
            = legal_ancestors.ancestor_account_id
    where legal_ancestors.account_id is null

),

combined as (

    select
        'crm' as hierarchy,
        child_account_id,
        parent_account_id,
        cast(1 as decimal(9, 6)) as control_rate,
        cast(1 as decimal(9, 6)) as allocation_rate,
        valid_from,
        valid_to
    from crm_candidates

    union all

    select
        'legal' as hierarchy,
        child_account_id,
        parent_account_id,
        control_rate,
        allocation_rate,
        valid_from,
        valid_to
    from legal_parents

)

select * from combined
