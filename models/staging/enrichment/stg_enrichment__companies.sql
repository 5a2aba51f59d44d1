with

source as (

    select * from {{ source('enrichment', 'company') }}

),

renamed as (

    select
        -- ids
        lower(provider) as provider,
        provider_record_id,
        upper(lei) as lei,

        -- text
        company_name,
        domain,
        country,
        industry,
        phone,
        technologies,
        intent_topic,

        -- numbers
        employee_count,
        cast(annual_revenue as decimal(18, 2)) as annual_revenue,
        cast(intent_score as decimal(9, 4)) as intent_score,

        -- timestamps
        observed_at,
        _synced_at as synced_at

    from source

)

select * from renamed
