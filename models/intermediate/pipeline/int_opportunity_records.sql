with salesforce_opportunities as (

    select * from {{ ref('stg_salesforce__opportunities') }}

),

hubspot_deals as (

    select * from {{ ref('int_hubspot_deals') }}

),

combined as (

    select
        'salesforce' as source_system,
        opportunity_id as source_record_id,
        account_id as account_source_id,
        owner_id as owner_source_id,
        opportunity_name,
        opportunity_type,
        stage_id as stage_source_id,
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
        deal_id as source_record_id,
        company_id as account_source_id,
        owner_id as owner_source_id,
        deal_name as opportunity_name,
        deal_type as opportunity_type,
        stage_id as stage_source_id,
        forecast_category,
        currency_code,
        amount,
        probability,
        is_deleted or is_merged as is_deleted,
        close_date,
        created_at,
        recorded_at
    from hubspot_deals

),

-- Probability outside 0–1 is reported, and unknown to the marts. A deletion is
-- the last change of a record: one that was changed after the as-of date was
-- alive on it.
cleaned as (

    select
        source_system || ':' || source_record_id as opportunity_id,
        source_system,
        source_record_id,
        source_system || ':' || account_source_id as account_record_key,
        source_system || ':' || owner_source_id as owner_id,
        opportunity_name,
        opportunity_type,
        source_system || ':' || stage_source_id as stage_id,
        forecast_category,
        coalesce(upper(currency_code), '{{ var("reporting_currency") }}')
            as currency_code,
        amount,
        case when probability between 0 and 1 then probability end
            as probability,
        is_deleted and coalesce(recorded_at < {{ as_of_end() }}, true)
            as is_deleted,
        close_date,
        created_at,
        recorded_at
    from combined
    where created_at < {{ as_of_end() }} or created_at is null

)

select * from cleaned
