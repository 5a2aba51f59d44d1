with company_records as (

    select * from {{ ref('int_company_records') }}

),

hubspot_companies as (

    select * from {{ ref('stg_hubspot__companies') }}

),

-- Salesforce names the survivor on the record that was merged away; HubSpot
-- lists the merged ones on the survivor, separated by semicolons.
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

)

select * from crm_merges
