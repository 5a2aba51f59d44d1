with hierarchy_closure as (

    select * from {{ ref('int_hierarchy_closure') }}
    where hierarchy in ('crm', 'legal', 'blended')

),

account_ultimates as (

    select * from {{ ref('int_account_ultimates') }}
    where not is_only_path

),

account_attributes as (

    select
        account_id,
        coalesce(account_name, account_id) as account_name
    from {{ ref('int_account_attributes') }}

),

-- Ways that are not the end of an account's only way from the top: earlier
-- ones, circles and joint ventures.
other_paths as (

    select distinct
        hierarchy_closure.path,
        hierarchy_closure.depth
    from hierarchy_closure
    left join account_ultimates
        on
            hierarchy_closure.hierarchy = account_ultimates.hierarchy
            and hierarchy_closure.descendant_id = account_ultimates.account_id
    where
        hierarchy_closure.valid_to < {{ open_end_date() }}
        or account_ultimates.account_id is not null

),

steps as (

    select
        other_paths.path,
        cast(numbers.id as int) as position,
        split_part(other_paths.path, ' > ', cast(numbers.id as int))
            as step_account_id
    from other_paths
    inner join range(1, {{ var('hierarchy_max_depth') + 2 }}) as numbers (id)
        on other_paths.depth + 1 >= numbers.id

),

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
