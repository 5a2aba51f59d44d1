with parent_spells as (

    select * from {{ ref('int_parent_spells') }}

),

record_lifetimes as (

    select * from {{ ref('int_record_lifetimes') }}

),

-- A parent that was merged away lives on in its survivor's account; one that
-- was deleted is a parent until then. No account is nobody's child or parent
-- before it exists.
placed as (

    select
        parent_spells.record_key,
        children.source_system,
        children.created_at,
        children.account_id as child_account_id,
        parents.account_id as parent_account_id,
        greatest(
            parent_spells.valid_from,
            children.account_known_from,
            parents.account_known_from
        ) as valid_from,
        least(
            parent_spells.valid_to,
            children.deleted_date,
            parents.gone_date
        ) as valid_to
    from parent_spells
    inner join record_lifetimes as children
        on parent_spells.record_key = children.record_key
    inner join record_lifetimes as parents
        on
            {{ record_key(
                'children.source_system', 'parent_spells.parent_record_id'
            ) }} = parents.record_key

),

final as (

    select * from placed
    where
        child_account_id <> parent_account_id
        and valid_from < valid_to

)

select * from final
