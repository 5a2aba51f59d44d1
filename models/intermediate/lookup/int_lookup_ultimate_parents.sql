with account_ultimates as (

    select * from {{ ref('int_account_ultimates') }}

),

-- An account that is its own ultimate parent has none above it.
ultimate_parents as (

    select
        account_id,
        ultimate_account_id as ultimate_parent_account_id
    from account_ultimates
    where hierarchy = 'crm' and ultimate_account_id <> account_id

)

select * from ultimate_parents
