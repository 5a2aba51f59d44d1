with hierarchy_changes as (

    select * from {{ ref('hierarchy_changes') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

-- Changes of records that are not there wait for them.
resolved as (

    select
        hierarchy_changes.change_id,
        hierarchy_changes.action,
        hierarchy_changes.record_key,
        hierarchy_changes.target_record_key,
        records.account_id,
        targets.account_id as target_account_id
    from hierarchy_changes
    inner join account_assignments as records
        on hierarchy_changes.record_key = records.record_key
    left join account_assignments as targets
        on hierarchy_changes.target_record_key = targets.record_key
    where
        targets.account_id is not null
        or (
            hierarchy_changes.action = 're_parent'
            and hierarchy_changes.target_record_key is null
        )

)

select * from resolved
