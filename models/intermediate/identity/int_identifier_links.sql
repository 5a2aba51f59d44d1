with company_records as (

    select * from {{ ref('int_company_records') }}

),

company_profiles as (

    select * from {{ ref('int_company_profiles') }}

),

hubspot_companies as (

    select * from {{ ref('stg_hubspot__companies') }}

),

-- The record that others name by its id: both sides meet in one link key.
named_records as (

    select
        record_key,
        'id:' || record_key as link_key
    from company_records

),

crm_merges as (

    select
        record_key,
        'id:salesforce:' || merged_into_record_id as link_key
    from company_records
    where merged_into_record_id is not null

    union all

    select
        'hubspot:' || hubspot_companies.company_id as record_key,
        'id:hubspot:' || trim(both ' ' from split_part(
            hubspot_companies.merged_company_ids, ';', cast(numbers.id as int)
        )) as link_key
    from hubspot_companies
    inner join range(1, 21) as numbers (id)
        on
            numbers.id <= 1 + length(hubspot_companies.merged_company_ids)
            - length(replace(hubspot_companies.merged_company_ids, ';', ''))

),

explicit_identifiers as (

    select
        record_key,
        'id:salesforce:' || {{ salesforce_id('salesforce_account_id') }}
            as link_key
    from company_records
    where salesforce_account_id is not null

),

-- Sites of one company share its LEI: only one record per system is linked.
shared_leis as (

    select
        record_key,
        'lei:' || current_lei as link_key,
        count(*) over (partition by current_lei, source_system)
            as system_record_count
    from company_profiles
    where current_lei is not null

),

links as (

    select record_key, link_key, 'crm_merge' as match_rule from crm_merges
    union all
    select record_key, link_key, 'explicit_identifier' as match_rule
    from explicit_identifiers
    union all
    select record_key, link_key, 'lei' as match_rule
    from shared_leis
    where system_record_count = 1

),

-- The named record joins with the rule of those that name it.
with_named_records as (

    select record_key, link_key, match_rule from links
    union
    select
        named_records.record_key,
        links.link_key,
        links.match_rule
    from links
    inner join named_records
        on links.link_key = named_records.link_key

)

select * from with_named_records
