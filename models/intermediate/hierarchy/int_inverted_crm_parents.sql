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
        below.account_id,
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

inverted as (

    select crm_parents.*
    from crm_parents
    inner join legal_ancestors
        on
            crm_parents.parent_account_id = legal_ancestors.account_id
            and crm_parents.child_account_id
            = legal_ancestors.ancestor_account_id

)

select * from inverted
