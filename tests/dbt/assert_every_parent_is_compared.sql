-- Every live account with a parent in the CRM's tree is compared with the law,
-- and the ranks of those that differ count from 1 without a gap.
with parents as (

    select distinct descendant_account_id as account_id
    from {{ ref('bridge_account_hierarchy') }}
    where
        hierarchy = 'crm'
        and depth = 1
        and valid_to = {{ open_end_date() }}

),

live_accounts as (

    select * from {{ ref('int_live_accounts') }}

),

uncompared as (

    select parents.account_id
    from parents
    inner join live_accounts
        on parents.account_id = live_accounts.account_id
    left join {{ ref('hierarchy_conflicts') }} as conflicts
        on
            parents.account_id = conflicts.account_id
            and conflicts.crm_parent_account_id is not null
    where conflicts.account_id is null

),

unranked as (

    select cast(max(conflict_rank) as string) as account_id
    from {{ ref('hierarchy_conflicts') }}
    where is_conflict
    having count(*) <> max(conflict_rank)

)

select account_id from uncompared
union all
select account_id from unranked
