with past_parents as (

    select
        account_id,
        min(parent_account_id) as parent_account_id
    from {{ ref('stg_carryover__account_parents') }}
    group by account_id

),

account_overlaps as (

    select * from {{ ref('int_account_overlaps') }}

),

live_accounts as (

    select account_id
    from {{ ref('int_account_assignments') }}
    group by account_id
    having not bool_and(is_deleted)

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

crm_parents as (

    select * from {{ ref('int_crm_parents') }}
    where valid_to = {{ open_end_date() }}

),

hierarchy_roots as (

    select * from {{ ref('int_hierarchy_roots') }}

),

-- Had a parent, has none now, and was not merged into it.
orphaned as (

    select
        past_parents.account_id as account_id_before,
        children.account_id as account_id_after,
        past_parents.parent_account_id,
        parents.account_id as parent_account_id_after
    from past_parents
    inner join account_overlaps as children
        on
            past_parents.account_id = children.past_account_id
            and children.is_main_successor
            and children.is_main_predecessor
    inner join live_accounts
        on children.account_id = live_accounts.account_id
    left join account_overlaps as parents
        on
            past_parents.parent_account_id = parents.past_account_id
            and parents.is_main_successor
    left join crm_parents
        on children.account_id = crm_parents.child_account_id
    where
        crm_parents.child_account_id is null
        and parents.account_id is distinct from children.account_id

),

told as (

    select
        orphaned.account_id_before,
        orphaned.account_id_after,
        account_assignments.source_system,
        account_assignments.source_record_id,
        'was below ' || orphaned.parent_account_id || case
            when orphaned.parent_account_id_after is null
                then ', which is gone'
            when
                orphaned.parent_account_id_after = orphaned.parent_account_id
                then ', which is still there'
            else ', which is now in ' || orphaned.parent_account_id_after
        end
        || '; accounts without a parent: '
        || cast(hierarchy_roots.past_root_count as string) || ' before, '
        || cast(hierarchy_roots.root_count as string) || ' now'
            as evidence
    from orphaned
    inner join account_assignments
        on orphaned.account_id_after = account_assignments.record_key
    cross join hierarchy_roots

)

select * from told
