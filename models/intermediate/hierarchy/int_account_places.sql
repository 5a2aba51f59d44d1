with account_ultimates as (

    select * from {{ ref('int_account_ultimates') }}

),

root_paths as (

    select * from {{ ref('int_account_root_paths') }}

),

account_attributes as (

    select
        account_id,
        coalesce(account_name, account_id) as account_name
    from {{ ref('int_account_attributes') }}

),

-- Where each account stands today, with the names on the way from the top.
places as (

    select
        account_ultimates.*,
        account_attributes.account_name,
        coalesce(root_paths.path_names, account_attributes.account_name)
            as path_names
    from account_ultimates
    inner join account_attributes
        on account_ultimates.account_id = account_attributes.account_id
    left join root_paths
        on
            account_ultimates.hierarchy = root_paths.hierarchy
            and account_ultimates.account_id = root_paths.account_id

)

select * from places
