with common_features as (

    select * from {{ ref('int_common_features') }}

),

renamed as (

    select
        record_key,
        core_name as name,
        legal_form,
        country_code as country,
        domain,
        phone,
        nullif(concat_ws(', ', street, postal_code, city), '') as address,
        lei,
        registration_number,
        tax_id,
        duns_number
    from common_features

),

listed as (

    select
        record_key,
        feature,
        feature_value
    from renamed unpivot (
        feature_value for feature in (
            name,
            legal_form,
            country,
            domain,
            phone,
            address,
            lei,
            registration_number,
            tax_id,
            duns_number
        )
    )

)

select * from listed
