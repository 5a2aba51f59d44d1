with past_accounts as (

    select distinct account_id from {{ ref('int_past_assignments') }}

),

past_children as (

    select distinct account_id from {{ ref('stg_carryover__account_parents') }}

),

accounts as (

    select distinct account_id from {{ ref('int_account_assignments') }}

),

crm_parents as (

    select * from {{ ref('int_crm_parents') }}
    where valid_to = {{ open_end_date() }}

),

past_counts as (

    select
        count(past_accounts.account_id)
        - count(past_children.account_id) as past_root_count
    from past_accounts
    left join past_children
        on past_accounts.account_id = past_children.account_id

),

counts as (

    select
        count(accounts.account_id)
        - count(crm_parents.child_account_id) as root_count
    from accounts
    left join crm_parents
        on accounts.account_id = crm_parents.child_account_id

),

combined as (

    select
        past_counts.past_root_count,
        counts.root_count
    from past_counts
    cross join counts

)

select * from combined
