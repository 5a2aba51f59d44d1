with edges as (

    select * from {{ ref('int_account_hierarchy_edges') }}
    where
        hierarchy in ('crm', 'legal', 'blended')
        and valid_to = {{ open_end_date() }}

),

account_attributes as (

    select
        account_id,
        coalesce(account_name, account_id) as account_name,
        country_code
    from {{ ref('int_account_attributes') }}

),

sole_parents as (

    select
        hierarchy,
        child_id,
        min(parent_id) as parent_id
    from edges
    group by hierarchy, child_id
    having count(*) = 1

),

described as (

    select
        sole_parents.hierarchy,
        sole_parents.child_id,
        sole_parents.parent_id,
        children.account_name as child_name,
        coalesce(children.country_code = parents.country_code, false)
            as is_of_one_country
    from sole_parents
    inner join account_attributes as children
        on sole_parents.child_id = children.account_id
    inner join account_attributes as parents
        on sole_parents.parent_id = parents.account_id

)

select * from described
