with live_accounts as (

    select * from {{ ref('int_live_accounts') }}

),

crm_ancestors as (

    select * from {{ ref('int_crm_ancestors') }}

),

crm_parents as (

    select * from {{ ref('int_crm_parents') }}

),

crm_cycles as (

    select * from {{ ref('int_crm_cycles') }}

),

candidates as (

    select
        account_id,
        country_code,
        account_id as upper_account_id,
        0 as depth
    from live_accounts

    union all

    select
        live_accounts.account_id,
        live_accounts.country_code,
        crm_ancestors.ancestor_account_id as upper_account_id,
        crm_ancestors.depth
    from live_accounts
    inner join crm_ancestors
        on live_accounts.account_id = crm_ancestors.descendant_account_id

),

-- The root has no parent; of a cycle, the member with the smallest id stands
-- in. Of a tree too deep to follow the uppermost account reached does.
rooted as (

    select
        candidates.account_id,
        candidates.country_code,
        candidates.upper_account_id as family_id
    from candidates
    left join crm_parents
        on candidates.upper_account_id = crm_parents.child_account_id
    left join crm_cycles
        on candidates.upper_account_id = crm_cycles.account_id
    qualify
        row_number() over (
            partition by candidates.account_id
            order by
                case
                    when crm_cycles.cycle_id = candidates.upper_account_id
                        then 0
                    when crm_parents.child_account_id is null then 0
                    else 1
                end asc,
                candidates.depth desc
        ) = 1

)

select * from rooted
