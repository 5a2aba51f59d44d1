with company_records as (

    select * from {{ ref('int_company_records') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

children as (

    select
        source_system,
        source_record_id,
        record_key,
        created_at,
        parent_record_id,
        source_system || ':' || parent_record_id as parent_record_key
    from company_records
    where parent_record_id is not null and not is_deleted

),

-- What the parent id a live record states points at.
resolved as (

    select
        children.source_system,
        children.source_record_id,
        children.record_key,
        children.parent_record_id,
        child_assignments.account_id as child_account_id,
        parent_assignments.account_id as parent_account_id,
        child_assignments.created_at,
        case
            when children.record_key = children.parent_record_key then 'self'
            when parents.record_key is null then 'missing'
            when masters.record_key is not null then 'merged'
            when parents.is_deleted then 'deleted'
            else 'linked'
        end as parent_status
    from children
    inner join account_assignments as child_assignments
        on children.record_key = child_assignments.record_key
    left join company_records as parents
        on children.parent_record_key = parents.record_key
    left join company_records as masters
        on
            parents.source_system || ':' || parents.merged_into_record_id
            = masters.record_key
    left join account_assignments as parent_assignments
        on parents.record_key = parent_assignments.record_key

)

select * from resolved
