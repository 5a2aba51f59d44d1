with account_paths as (

    select * from {{ ref('int_account_paths') }}

),

entity_paths as (

    select * from {{ ref('int_entity_paths') }}

),

account_hierarchies as (

    select
        'crm' as hierarchy,
        *
    from account_paths
    where is_crm

    union all

    select
        'legal' as hierarchy,
        *
    from account_paths
    where is_legal

    union all

    select
        'blended' as hierarchy,
        *
    from account_paths
    where is_blended

    union all

    select
        'proposed' as hierarchy,
        *
    from account_paths
    where is_proposed

),

combined as (

    select
        hierarchy,
        descendant_id,
        ancestor_id,
        depth,
        path,
        control_rate,
        allocation_rate,
        valid_from,
        valid_to
    from account_hierarchies

    union all

    select
        hierarchy,
        descendant_id,
        ancestor_id,
        depth,
        path,
        control_rate,
        allocation_rate,
        valid_from,
        valid_to
    from entity_paths

)

select * from combined
