with crm_parent_records as (

    select * from {{ ref('int_crm_parent_records') }}

),

hierarchy_cycles as (

    select * from {{ ref('int_hierarchy_cycles') }}
    where
        hierarchy in ('crm', 'legal', 'blended')
        and valid_to = {{ open_end_date() }}

),

inverted_crm_parents as (

    select * from {{ ref('int_inverted_crm_parents') }}
    where valid_to = {{ open_end_date() }}

),

hierarchy_ancestors as (

    select * from {{ ref('int_hierarchy_ancestors') }}
    where hierarchy in ('crm', 'legal', 'blended')

),

-- A circle that registers make as well is told of the CRM's tree.
cycles as (

    select * from hierarchy_cycles
    qualify
        row_number() over (
            partition by member_id
            order by hierarchy = 'crm' desc, hierarchy desc
        ) = 1

),

found as (

    select
        'account_parent_' || parent_status as issue_type,
        record_key,
        'parent ' || parent_record_id as evidence
    from crm_parent_records
    where parent_status in ('self', 'missing', 'deleted', 'merged')

    union all

    select
        'account_parent_cycle' as issue_type,
        crm_parent_records.record_key,
        'one of ' || cast(cycles.member_count as string)
        || ' accounts that are above each other' as evidence
    from crm_parent_records
    inner join cycles
        on crm_parent_records.child_account_id = cycles.member_id
    where
        crm_parent_records.parent_status in ('linked', 'merged')
        and cycles.hierarchy = 'crm'

    union all

    select
        'account_parent_cycle' as issue_type,
        member_id as record_key,
        'one of ' || cast(member_count as string)
        || ' accounts that are above each other in the ' || hierarchy
        || ' tree' as evidence
    from cycles
    where hierarchy <> 'crm'

    union all

    select
        'account_parent_legally_below' as issue_type,
        child_account_id as record_key,
        'parent ' || parent_account_id
        || ' is legally below it; left out of the blended tree' as evidence
    from inverted_crm_parents

    union all

    select distinct
        'account_hierarchy_too_deep' as issue_type,
        descendant_id as record_key,
        'at least {{ var("hierarchy_max_depth") }} levels below its root'
            as evidence
    from hierarchy_ancestors
    where depth >= {{ var('hierarchy_max_depth') }}

)

select * from found
