with crm_parents as (

    select * from {{ ref('int_crm_parents') }}

),

legal_parents as (

    select * from {{ ref('int_legal_parents') }}

),

inverted_crm_parents as (

    select * from {{ ref('int_inverted_crm_parents') }}

),

-- What sales typed the wrong way round would make the tree a circle.
crm_candidates as (

    select crm_parents.*
    from crm_parents
    left join inverted_crm_parents
        on
            crm_parents.child_account_id = inverted_crm_parents.child_account_id
            and crm_parents.valid_from = inverted_crm_parents.valid_from
    where inverted_crm_parents.child_account_id is null

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
