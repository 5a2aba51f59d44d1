with salesforce_opportunities as (

    select * from {{ ref('stg_salesforce__opportunities') }}

),

hubspot_deals as (

    select * from {{ ref('stg_hubspot__deals') }}

),

deal_primary_companies as (

    select * from {{ ref('int_deal_primary_companies') }}

),

merged_deals as (

    select distinct merged_deal_id
    from {{ ref('stg_hubspot__merged_deals') }}

),

combined as (

    select
        'salesforce' as source_system,
        opportunity_id as source_record_id,
        'salesforce:' || account_id as account_record_key,
        owner_id as owner_source_id,
        opportunity_name,
        opportunity_type,
        stage_name as stage_source_id,
        forecast_category,
        currency_code,
        amount,
        probability,
        is_deleted,
        close_date,
        created_at,
        coalesce(system_modified_at, last_modified_at, created_at)
            as recorded_at
    from salesforce_opportunities

    union all

    select
        'hubspot' as source_system,
        hubspot_deals.deal_id as source_record_id,
        'hubspot:' || deal_primary_companies.company_id as account_record_key,
        hubspot_deals.owner_id as owner_source_id,
        hubspot_deals.deal_name as opportunity_name,
        hubspot_deals.deal_type as opportunity_type,
        hubspot_deals.stage_id as stage_source_id,
        hubspot_deals.forecast_category,
        hubspot_deals.currency_code,
        hubspot_deals.amount,
        hubspot_deals.probability,
        hubspot_deals.is_deleted or merged_deals.merged_deal_id is not null
            as is_deleted,
        hubspot_deals.close_date,
        hubspot_deals.created_at,
        coalesce(hubspot_deals.last_modified_at, hubspot_deals.created_at)
            as recorded_at
    from hubspot_deals
    left join deal_primary_companies
        on hubspot_deals.deal_id = deal_primary_companies.deal_id
    left join merged_deals
        on hubspot_deals.deal_id = merged_deals.merged_deal_id

),

-- Probability outside 0–1 is reported, and unknown to the marts.
cleaned as (

    select
        source_system || ':' || source_record_id as opportunity_id,
        source_system,
        source_record_id,
        account_record_key,
        source_system || ':' || owner_source_id as owner_id,
        opportunity_name,
        opportunity_type,
        source_system || ':' || stage_source_id as stage_id,
        forecast_category,
        coalesce(upper(currency_code), '{{ var("reporting_currency") }}')
            as currency_code,
        amount,
        case when probability between 0 and 1 then probability end as probability,
        is_deleted,
        close_date,
        created_at,
        recorded_at
    from combined
    where created_at < {{ as_of_end() }} or created_at is null

)

select * from cleaned
