with account_ultimates as (

    select * from {{ ref('int_account_ultimates') }}
    where is_only_path and depth > 0

),

account_attributes as (

    select
        account_id,
        coalesce(account_name, account_id) as account_name
    from {{ ref('int_account_attributes') }}

),

steps as (

    select
        account_ultimates.hierarchy,
        account_ultimates.account_id,
        account_ultimates.path,
        cast(numbers.id as int) as position,
        split_part(account_ultimates.path, ' > ', cast(numbers.id as int))
            as step_account_id
    from account_ultimates
    inner join range(1, {{ var('hierarchy_max_depth') + 2 }}) as numbers (id)
        on account_ultimates.depth + 1 >= numbers.id

),

-- The way from the top down to the account, in ids and in names.
named as (

    select
        steps.hierarchy,
        steps.account_id,
        steps.path,
        {{ joined_path('account_attributes.account_name', 'steps.position') }}
            as path_names
    from steps
    inner join account_attributes
        on steps.step_account_id = account_attributes.account_id
    group by steps.hierarchy, steps.account_id, steps.path

)

select * from named
