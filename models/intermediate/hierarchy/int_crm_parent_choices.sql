with crm_parent_spells as (

    select * from {{ ref('int_crm_parent_spells') }}

),

source_systems as (

    select * from {{ ref('source_systems') }}

),

boundaries as (

    select
        child_account_id,
        valid_from as boundary_date
    from crm_parent_spells
    union distinct
    select
        child_account_id,
        valid_to as boundary_date
    from crm_parent_spells

),

segments as (

    select
        child_account_id,
        boundary_date as valid_from,
        lead(boundary_date) over (
            partition by child_account_id order by boundary_date
        ) as valid_to
    from boundaries

),

-- One parent per account and day: of the first CRM in precedence, then of the
-- oldest record.
chosen as (

    select
        segments.child_account_id,
        crm_parent_spells.parent_account_id,
        segments.valid_from,
        segments.valid_to
    from segments
    inner join crm_parent_spells
        on
            segments.child_account_id = crm_parent_spells.child_account_id
            and segments.valid_from >= crm_parent_spells.valid_from
            and segments.valid_to <= crm_parent_spells.valid_to
    inner join source_systems
        on crm_parent_spells.source_system = source_systems.source_system
    qualify
        row_number() over (
            partition by segments.child_account_id, segments.valid_from
            order by
                source_systems.precedence asc,
                crm_parent_spells.created_at asc nulls last,
                crm_parent_spells.record_key asc
        ) = 1

)

select * from chosen
