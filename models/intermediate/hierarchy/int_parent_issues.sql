with crm_parent_records as (

    select * from {{ ref('int_crm_parent_records') }}

),

crm_cycles as (

    select * from {{ ref('int_hierarchy_cycles') }}
    where hierarchy = 'crm' and valid_to = {{ open_end_date() }}

),

inverted_crm_parents as (

    select * from {{ ref('int_inverted_crm_parents') }}
    where valid_to = {{ open_end_date() }}

),

crm_ancestors as (

    select * from {{ ref('int_crm_ancestors') }}

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
        'one of ' || cast(crm_cycles.member_count as string)
        || ' accounts that are above each other' as evidence
    from crm_parent_records
    inner join crm_cycles
        on crm_parent_records.child_account_id = crm_cycles.member_id
    where crm_parent_records.parent_status in ('linked', 'merged')

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
        descendant_account_id as record_key,
        'at least {{ var("hierarchy_max_depth") }} levels below its root'
            as evidence
    from crm_ancestors
    where depth >= {{ var('hierarchy_max_depth') }}

)

select * from found
