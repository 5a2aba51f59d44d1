with bods_entity_statements as (

    select * from {{ ref('stg_ownership__bods_entity_statements') }}

),

register_stakes as (

    select * from {{ ref('stg_ownership__register_stakes') }}

),

stated as (

    select
        identifier_scheme as scheme,
        identifier,
        identifier_scheme as register
    from bods_entity_statements
    union
    select
        owner_identifier_type as scheme,
        owner_identifier as identifier,
        register_name as register
    from register_stakes
    union
    select
        owned_identifier_type as scheme,
        owned_identifier as identifier,
        register_name as register
    from register_stakes

),

-- A registration number without a scheme, and a person's id, are the
-- register's own.
schemes as (

    select
        scheme as stated_scheme,
        identifier,
        register,
        case
            when scheme in ('lei', 'XI-LEI') then 'lei'
            when scheme in ('registration_number', 'person') then register
            else scheme
        end as scheme
    from stated
    where identifier is not null and coalesce(scheme, 'name') <> 'name'

)

select * from schemes
