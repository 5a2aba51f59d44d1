with people as (

    select * from {{ ref('int_people') }}

),

leads as (

    select * from {{ ref('int_leads') }}
    where is_converted

),

zendesk_users as (

    select * from {{ ref('stg_zendesk__users') }}

),

hubspot_contacts as (

    select * from {{ ref('stg_hubspot__contacts') }}

),

-- Salesforce names the survivor on the record that was merged away; HubSpot
-- lists the merged ones on the survivor, separated by semicolons.
named as (

    select
        record_key,
        'id:salesforce:' || merged_into_record_id as link_key,
        'crm_merge' as match_rule
    from people
    where merged_into_record_id is not null

    union

    select
        'hubspot:' || hubspot_contacts.contact_id as record_key,
        'id:hubspot:' || trim(both ' ' from split_part(
            hubspot_contacts.merged_contact_ids, ';', cast(numbers.id as int)
        )) as link_key,
        'crm_merge' as match_rule
    from hubspot_contacts
    inner join range(1, 21) as numbers (id)
        on
            numbers.id <= 1 + length(hubspot_contacts.merged_contact_ids)
            - length(replace(hubspot_contacts.merged_contact_ids, ';', ''))

    union

    select
        record_key,
        'id:salesforce:' || converted_contact_id as link_key,
        'lead_conversion' as match_rule
    from leads
    where converted_contact_id is not null

    union

    select
        'zendesk:' || user_id as record_key,
        'id:salesforce:' || {{ salesforce_id('external_id') }} as link_key,
        'explicit_identifier' as match_rule
    from zendesk_users
    where external_id is not null

),

-- The record that others name by its id holds the key too, by their rule.
with_named_records as (

    select
        named.record_key,
        named.link_key,
        named.match_rule
    from named
    inner join people
        on named.record_key = people.record_key

    union

    select
        people.record_key,
        named.link_key,
        named.match_rule
    from named
    inner join people
        on named.link_key = 'id:' || people.record_key

)

select * from with_named_records
