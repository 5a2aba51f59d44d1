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

-- Trees agree on most parents: what they share is told once for all of them.
shared as (

    select
        child_id,
        parent_id,
        bool_or(hierarchy = 'crm') as is_crm,
        bool_or(hierarchy = 'legal') as is_legal,
        bool_or(hierarchy = 'blended') as is_blended
    from sole_parents
    group by child_id, parent_id

),

described as (

    select
        shared.*,
        children.account_name as child_name,
        coalesce(children.country_code = parents.country_code, false)
            as is_of_one_country
    from shared
    inner join account_attributes as children
        on shared.child_id = children.account_id
    inner join account_attributes as parents
        on shared.parent_id = parents.account_id

)

select * from described
