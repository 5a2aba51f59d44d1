with seen as (

    select distinct
        person_id,
        account_id
    from {{ ref('int_account_grants') }}

),

crm_ancestors as (

    select * from {{ ref('int_crm_ancestors') }}

),

subtrees as (

    select
        ancestor_account_id as account_id,
        count(*) as descendant_count
    from crm_ancestors
    group by ancestor_account_id

),

visible as (

    select
        seen.person_id,
        seen.account_id,
        count(*) as visible_count
    from seen
    inner join crm_ancestors
        on seen.account_id = crm_ancestors.ancestor_account_id
    inner join seen as below
        on
            seen.person_id = below.person_id
            and crm_ancestors.descendant_account_id = below.account_id
    group by seen.person_id, seen.account_id

),

compared as (

    select
        seen.person_id,
        seen.account_id,
        coalesce(visible.visible_count, 0)
        = coalesce(subtrees.descendant_count, 0) as may_see_subtree
    from seen
    left join subtrees
        on seen.account_id = subtrees.account_id
    left join visible
        on
            seen.person_id = visible.person_id
            and seen.account_id = visible.account_id

)

select * from compared
