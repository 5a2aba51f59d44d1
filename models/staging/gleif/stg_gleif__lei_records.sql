with

source as (

    select * from {{ source('gleif', 'lei_record') }}

),

renamed as (

    select
        -- ids
        lei,
        entity_registration_authority_registration_authority_id
            as registration_authority_id,
        entity_registration_authority_registration_authority_entity_id
            as registration_authority_entity_id,
        entity_successor_entity_1_successor_lei as successor_lei_1,
        entity_successor_entity_2_successor_lei as successor_lei_2,
        entity_successor_entity_3_successor_lei as successor_lei_3,
        entity_successor_entity_4_successor_lei as successor_lei_4,
        entity_successor_entity_5_successor_lei as successor_lei_5,
        registration_managing_lou as managing_lou_lei,

        -- text
        entity_legal_name as legal_name,
        entity_other_entity_names_other_entity_name_1 as other_name_1,
        entity_other_entity_names_other_entity_name_1_type as other_name_1_type,
        entity_other_entity_names_other_entity_name_2 as other_name_2,
        entity_other_entity_names_other_entity_name_2_type as other_name_2_type,
        entity_other_entity_names_other_entity_name_3 as other_name_3,
        entity_other_entity_names_other_entity_name_3_type as other_name_3_type,
        entity_other_entity_names_other_entity_name_4 as other_name_4,
        entity_other_entity_names_other_entity_name_4_type as other_name_4_type,
        entity_other_entity_names_other_entity_name_5 as other_name_5,
        entity_other_entity_names_other_entity_name_5_type as other_name_5_type,
        -- GLEIF's own names are longer than a line.
        -- noqa: disable=LT05
        entity_transliterated_other_entity_names_transliterated_other_entity_name_1
            as transliterated_name_1,
        entity_transliterated_other_entity_names_transliterated_other_entity_name_1_type
            as transliterated_name_1_type,
        entity_transliterated_other_entity_names_transliterated_other_entity_name_2
            as transliterated_name_2,
        entity_transliterated_other_entity_names_transliterated_other_entity_name_2_type
            as transliterated_name_2_type,
        entity_transliterated_other_entity_names_transliterated_other_entity_name_3
            as transliterated_name_3,
        entity_transliterated_other_entity_names_transliterated_other_entity_name_3_type
            as transliterated_name_3_type,
        entity_transliterated_other_entity_names_transliterated_other_entity_name_4
            as transliterated_name_4,
        entity_transliterated_other_entity_names_transliterated_other_entity_name_4_type
            as transliterated_name_4_type,
        entity_transliterated_other_entity_names_transliterated_other_entity_name_5
            as transliterated_name_5,
        entity_transliterated_other_entity_names_transliterated_other_entity_name_5_type
            as transliterated_name_5_type,
        -- noqa: enable=LT05
        entity_legal_address_first_address_line as legal_address_first_line,
        entity_legal_address_city as legal_address_city,
        entity_legal_address_region as legal_address_region_code,
        entity_legal_address_country as legal_address_country_code,
        entity_legal_address_postal_code as legal_address_postal_code,
        entity_headquarters_address_first_address_line
            as headquarters_address_first_line,
        entity_headquarters_address_city as headquarters_address_city,
        entity_headquarters_address_region as headquarters_address_region_code,
        entity_headquarters_address_country
            as headquarters_address_country_code,
        entity_headquarters_address_postal_code
            as headquarters_address_postal_code,
        entity_legal_jurisdiction as jurisdiction_code,
        entity_entity_category as entity_category,
        entity_entity_sub_category as entity_subcategory,
        entity_legal_form_entity_legal_form_code as legal_form_code,
        entity_legal_form_other_legal_form as other_legal_form,
        entity_entity_status as entity_status,
        entity_entity_expiration_reason as entity_expiration_reason,
        entity_successor_entity_1_successor_entity_name as successor_name_1,
        entity_successor_entity_2_successor_entity_name as successor_name_2,
        entity_successor_entity_3_successor_entity_name as successor_name_3,
        entity_successor_entity_4_successor_entity_name as successor_name_4,
        entity_successor_entity_5_successor_entity_name as successor_name_5,
        registration_registration_status as registration_status,
        registration_validation_sources as validation_sources,
        conformity_flag,

        -- dates and timestamps
        cast(entity_entity_creation_date as date) as entity_creation_date,
        cast(entity_entity_expiration_date as date) as entity_expiration_date,
        registration_initial_registration_date as initial_registration_at,
        registration_last_update_date as last_updated_at,
        registration_next_renewal_date as next_renewal_at

    from source

)

select * from renamed
