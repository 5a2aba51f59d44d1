with stated_identifiers as (

    select * from {{ ref('int_stated_identifiers') }}

),

legal_entities as (

    select
        lei,
        legal_country_code,
        {{ identifier_key('registration_authority_entity_id') }}
            as registration_key
    from {{ ref('int_legal_entities') }}
    where is_usable

),

numbers as (

    select
        *,
        case
            when stated_scheme = 'person' then trim(identifier)
            else {{ register_number('scheme', 'identifier') }}
        end as number_text,
        {{ identifier_key('identifier') }} as registration_key
    from stated_identifiers

),

-- Registers of one country may number alike: then nobody can tell.
registered as (

    select
        legal_country_code,
        registration_key,
        min(lei) as lei
    from legal_entities
    where registration_key is not null and legal_country_code is not null
    group by legal_country_code, registration_key
    having min(lei) = max(lei)

),

identifiers as (

    select
        numbers.stated_scheme as scheme,
        numbers.identifier,
        numbers.register,
        case
            when numbers.scheme = 'lei' then numbers.number_text
            else
                coalesce(
                    registered.lei,
                    coalesce(numbers.scheme, 'register')
                    || ':' || numbers.number_text
                )
        end as party_id
    from numbers
    left join registered
        on
            numbers.registration_key = registered.registration_key
            and left(numbers.scheme, 3)
            = registered.legal_country_code || '-'
            and numbers.stated_scheme <> 'person'

)

select * from identifiers
