with pair_names as (

    select * from {{ ref('int_pair_names') }}

),

pair_contacts as (

    select * from {{ ref('int_pair_contacts') }}

),

pair_identifiers as (

    select * from {{ ref('int_pair_identifiers') }}

),

-- Millions of pairs compare in a few thousand ways: each way is one pattern,
-- `<feature>=<level>` in a fixed order.
patterned as (

    select
        pair_names.record_key_a,
        pair_names.record_key_b,
        concat_ws(
            ' ',
            'name=' || pair_names.name_level,
            'legal_form=' || pair_names.legal_form_level,
            'country=' || pair_names.country_level,
            'domain=' || pair_contacts.domain_level,
            'phone=' || pair_contacts.phone_level,
            'address=' || pair_contacts.address_level,
            'lei=' || pair_identifiers.lei_level,
            'registration_number='
            || pair_identifiers.registration_number_level,
            'tax_id=' || pair_identifiers.tax_id_level,
            'duns_number=' || pair_identifiers.duns_number_level
        ) as pattern
    from pair_names
    inner join pair_contacts
        on
            pair_names.record_key_a = pair_contacts.record_key_a
            and pair_names.record_key_b = pair_contacts.record_key_b
    inner join pair_identifiers
        on
            pair_names.record_key_a = pair_identifiers.record_key_a
            and pair_names.record_key_b = pair_identifiers.record_key_b

)

select * from patterned
