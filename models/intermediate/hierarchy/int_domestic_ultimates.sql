with hierarchy_ancestors as (

    select * from {{ ref('int_hierarchy_ancestors') }}
    where hierarchy in ('crm', 'legal', 'blended') and not is_circular

),

account_attributes as (

    select
        account_id,
        country_code
    from {{ ref('int_account_attributes') }}

),

located as (

    select
        hierarchy_ancestors.hierarchy,
        hierarchy_ancestors.descendant_id,
        hierarchy_ancestors.ancestor_id,
        hierarchy_ancestors.depth,
        descendants.country_code = ancestors.country_code as is_domestic
    from hierarchy_ancestors
    inner join account_attributes as descendants
        on hierarchy_ancestors.descendant_id = descendants.account_id
    inner join account_attributes as ancestors
        on hierarchy_ancestors.ancestor_id = ancestors.account_id

),

borders as (

    select
        hierarchy,
        descendant_id,
        min(depth) as border_depth
    from located
    where not coalesce(is_domestic, false)
    group by hierarchy, descendant_id

),

-- The uppermost account that can be reached without leaving the country.
domestic_ultimates as (

    select
        located.hierarchy,
        located.descendant_id as account_id,
        located.ancestor_id as domestic_ultimate_account_id
    from located
    left join borders
        on
            located.hierarchy = borders.hierarchy
            and located.descendant_id = borders.descendant_id
    where
        borders.border_depth is null
        or located.depth < borders.border_depth
    qualify
        row_number() over (
            partition by located.hierarchy, located.descendant_id
            order by located.depth desc, located.ancestor_id asc
        ) = 1

)

select * from domestic_ultimates
