with accounts as (

    select
        account_id,
        min(account_known_from) as known_from_date
    from {{ ref('int_record_lifetimes') }}
    group by account_id

),

legal_entity_nodes as (

    select * from {{ ref('int_legal_entity_nodes') }}

),

entity_edges as (

    select * from {{ ref('int_entity_hierarchy_edges') }}
    where hierarchy <> 'corporate'

),

proposed_accounts as (

    select * from {{ ref('int_proposed_accounts') }}

),

account_hierarchies as (

    select 'crm' as hierarchy
    union all
    select 'legal' as hierarchy
    union all
    select 'blended' as hierarchy

),

-- Every account and every legal entity has a place, alone if need be.
combined as (

    select
        account_hierarchies.hierarchy,
        accounts.account_id as node_id,
        accounts.known_from_date
    from accounts
    cross join account_hierarchies

    union all

    select distinct
        'proposed' as hierarchy,
        account_id_after as node_id,
        {{ as_of_date() }} as known_from_date
    from proposed_accounts

    union all

    select
        'corporate' as hierarchy,
        legal_entity_id as node_id,
        date '1900-01-01' as known_from_date
    from legal_entity_nodes

    union distinct

    select
        hierarchy,
        child_id as node_id,
        date '1900-01-01' as known_from_date
    from entity_edges

    union distinct

    select
        hierarchy,
        parent_id as node_id,
        date '1900-01-01' as known_from_date
    from entity_edges

)

select * from combined
