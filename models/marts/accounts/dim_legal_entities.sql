with nodes as (

    select * from {{ ref('int_legal_entity_nodes') }}

),

legal_entities as (

    select * from {{ ref('int_legal_entities') }}

),

profiles as (

    select * from {{ ref('int_legal_entity_profiles') }}

),

ultimates as (

    select * from {{ ref('int_legal_entity_ultimates') }}

),

relatives as (

    select * from {{ ref('int_legal_entity_relatives') }}

),

final as (

    select
        cast(nodes.legal_entity_id as string) as legal_entity_id,
        cast(legal_entities.legal_name as string) as legal_name,
        cast(coalesce(profiles.other_name_count, 0) as int)
            as other_name_count,
        cast(legal_entities.legal_country_code as string)
            as legal_country_code,
        cast(legal_entities.headquarters_country_code as string)
            as headquarters_country_code,
        cast(legal_entities.jurisdiction_code as string) as jurisdiction_code,
        cast(legal_entities.legal_form_code as string) as legal_form_code,
        cast(profiles.legal_form_name as string) as legal_form_name,
        cast(legal_entities.entity_category as string) as entity_category,
        cast(legal_entities.entity_status as string) as entity_status,
        cast(legal_entities.registration_status as string)
            as registration_status,
        legal_entities.entity_status = 'ACTIVE' as is_active,
        nodes.is_stub,
        coalesce(legal_entities.is_usable, nodes.is_lei_valid) as is_usable,
        nodes.is_lei_valid,
        cast(nodes.current_lei as string) as current_lei,
        cast(nodes.successor_state as string) as successor_state,
        cast(legal_entities.successor_name as string) as successor_name,
        cast(ultimates.direct_parent_id as string) as direct_parent_id,
        cast(ultimates.direct_parent_state as string) as direct_parent_state,
        cast(relatives.head_office_id as string) as head_office_id,
        cast(ultimates.reported_ultimate_id as string) as reported_ultimate_id,
        cast(ultimates.ultimate_parent_state as string)
            as ultimate_parent_state,
        cast(ultimates.derived_ultimate_id as string) as derived_ultimate_id,
        cast(ultimates.ultimate_status as string) as ultimate_status,
        cast(ultimates.ultimate_agreement as string) as ultimate_agreement,
        cast(ultimates.domestic_ultimate_id as string) as domestic_ultimate_id,
        cast(ultimates.cycle_id as string) as cycle_id,
        cast(relatives.direct_subsidiary_count as int)
            as direct_subsidiary_count,
        cast(relatives.branch_count as int) as branch_count,
        cast(coalesce(profiles.account_count, 0) as int) as account_count,
        cast(legal_entities.entity_creation_date as date) as created_date,
        cast(legal_entities.entity_expiration_date as date) as expired_date,
        {{ as_of_date() }} as as_of_date
    from nodes
    left join legal_entities
        on nodes.legal_entity_id = legal_entities.lei
    left join profiles
        on nodes.legal_entity_id = profiles.lei
    inner join ultimates
        on nodes.legal_entity_id = ultimates.legal_entity_id
    inner join relatives
        on nodes.legal_entity_id = relatives.legal_entity_id

)

select * from final
