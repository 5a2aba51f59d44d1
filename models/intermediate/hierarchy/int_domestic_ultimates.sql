with forked_ancestors as (

    select * from {{ ref('int_forked_ancestors') }}
    where hierarchy in ('crm', 'legal', 'blended') and not is_circular

),

account_attributes as (

    select
        account_id,
        country_code
    from {{ ref('int_account_attributes') }}

),

-- The first account on the way up that is abroad, or of unknown country.
borders as (

    select
        forked_ancestors.hierarchy,
        forked_ancestors.descendant_id,
        min(forked_ancestors.depth) as border_depth
    from forked_ancestors
    inner join account_attributes as descendants
        on forked_ancestors.descendant_id = descendants.account_id
    inner join account_attributes as ancestors
        on forked_ancestors.ancestor_id = ancestors.account_id
    where
        not coalesce(descendants.country_code = ancestors.country_code, false)
    group by forked_ancestors.hierarchy, forked_ancestors.descendant_id

),

-- The uppermost account that can be reached without leaving the country: the
-- one just below the border.
domestic_ultimates as (

    select
        borders.hierarchy,
        borders.descendant_id as account_id,
        coalesce(min(below.ancestor_id), borders.descendant_id)
            as domestic_ultimate_account_id
    from borders
    left join forked_ancestors as below
        on
            borders.hierarchy = below.hierarchy
            and borders.descendant_id = below.descendant_id
            and borders.border_depth - 1 = below.depth
    group by borders.hierarchy, borders.descendant_id

)

select * from domestic_ultimates
