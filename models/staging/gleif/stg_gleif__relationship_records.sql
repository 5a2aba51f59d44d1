with

source as (

    select * from {{ source('gleif', 'relationship_record') }}

),

renamed as (

    select
        -- ids
        relationship_start_node_node_id as child_lei,
        relationship_end_node_node_id as parent_lei,
        registration_managing_lou as managing_lou_lei,

        -- text
        relationship_relationship_type as relationship_type,
        relationship_relationship_status as relationship_status,
        registration_registration_status as registration_status,
        relationship_qualifiers_1_qualifier_dimension as qualifier_dimension,
        relationship_qualifiers_1_qualifier_category as qualifier_category,
        relationship_quantifiers_1_measurement_method as quantifier_method,
        relationship_quantifiers_1_quantifier_units as quantifier_units,
        registration_validation_sources as validation_sources,
        registration_validation_documents as validation_documents,
        registration_validation_reference as validation_reference,

        -- numbers
        relationship_quantifiers_1_quantifier_amount as quantifier_amount,

        -- dates and timestamps
        -- The periods come in any order: pick by type, not by slot.
        case
            when relationship_period_1_period_type = 'RELATIONSHIP_PERIOD'
                then cast(relationship_period_1_start_date as date)
            when relationship_period_2_period_type = 'RELATIONSHIP_PERIOD'
                then cast(relationship_period_2_start_date as date)
            when relationship_period_3_period_type = 'RELATIONSHIP_PERIOD'
                then cast(relationship_period_3_start_date as date)
            when relationship_period_4_period_type = 'RELATIONSHIP_PERIOD'
                then cast(relationship_period_4_start_date as date)
            when relationship_period_5_period_type = 'RELATIONSHIP_PERIOD'
                then cast(relationship_period_5_start_date as date)
        end as relationship_start_date,
        case
            when relationship_period_1_period_type = 'RELATIONSHIP_PERIOD'
                then cast(relationship_period_1_end_date as date)
            when relationship_period_2_period_type = 'RELATIONSHIP_PERIOD'
                then cast(relationship_period_2_end_date as date)
            when relationship_period_3_period_type = 'RELATIONSHIP_PERIOD'
                then cast(relationship_period_3_end_date as date)
            when relationship_period_4_period_type = 'RELATIONSHIP_PERIOD'
                then cast(relationship_period_4_end_date as date)
            when relationship_period_5_period_type = 'RELATIONSHIP_PERIOD'
                then cast(relationship_period_5_end_date as date)
        end as relationship_end_date,
        registration_initial_registration_date as initial_registration_at,
        registration_last_update_date as last_updated_at,
        registration_next_renewal_date as next_renewal_at

    from source

)

select * from renamed
