with paths as (

    select distinct
        path,
        depth
    from {{ ref('int_hierarchy_tops') }}
    where hierarchy in ('crm', 'legal', 'blended') and depth > 0

),

account_attributes as (

    select
        account_id,
        coalesce(account_name, account_id) as account_name
    from {{ ref('int_account_attributes') }}

),

steps as (

    select
        paths.path,
        cast(numbers.id as int) as position,
        split_part(paths.path, ' > ', cast(numbers.id as int))
            as step_account_id
    from paths
    inner join range(1, {{ var('hierarchy_max_depth') + 2 }}) as numbers (id)
        on paths.depth + 1 >= numbers.id

),

-- Trees agree on most ways from a top down to an account: each is named once.
named as (

    select
        steps.path,
        {{ joined_path('account_attributes.account_name', 'steps.position') }}
            as path_names
    from steps
    inner join account_attributes
        on steps.step_account_id = account_attributes.account_id
    group by steps.path

)

select * from named
