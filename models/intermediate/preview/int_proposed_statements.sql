with crm_parent_spells as (

    select * from {{ ref('int_crm_parent_spells') }}
    where valid_to = {{ open_end_date() }}

),

hierarchy_changes as (

    select * from {{ ref('int_hierarchy_changes') }}

),

record_lifetimes as (

    select * from {{ ref('int_record_lifetimes') }}

),

-- A record that is moved states its new parent; one that is merged away states
-- none any more.
kept as (

    select
        crm_parent_spells.record_key,
        crm_parent_spells.source_system,
        crm_parent_spells.created_at,
        crm_parent_spells.child_account_id,
        crm_parent_spells.parent_account_id
    from crm_parent_spells
    left join hierarchy_changes
        on crm_parent_spells.record_key = hierarchy_changes.record_key
    where hierarchy_changes.record_key is null

),

moved as (

    select
        hierarchy_changes.record_key,
        record_lifetimes.source_system,
        record_lifetimes.created_at,
        hierarchy_changes.account_id as child_account_id,
        hierarchy_changes.target_account_id as parent_account_id
    from hierarchy_changes
    inner join record_lifetimes
        on hierarchy_changes.record_key = record_lifetimes.record_key
    where
        hierarchy_changes.action = 're_parent'
        and hierarchy_changes.target_account_id is not null

),

combined as (

    select * from kept
    union all
    select * from moved

)

select * from combined
