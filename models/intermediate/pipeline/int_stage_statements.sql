with salesforce_stages as (

    select * from {{ ref('stg_salesforce__opportunity_stages') }}

),

salesforce_opportunities as (

    select * from {{ ref('stg_salesforce__opportunities') }}

),

opportunity_histories as (

    select * from {{ ref('stg_salesforce__opportunity_histories') }}

),

hubspot_stages as (

    select * from {{ ref('stg_hubspot__deal_pipeline_stages') }}

),

hubspot_deals as (

    select * from {{ ref('stg_hubspot__deals') }}

),

-- Every stage that the sources define or use, with what they say of it.
stated as (

    select
        'salesforce' as source_system,
        coalesce(stage_api_name, stage_name) as stage_source_id,
        stage_name,
        is_closed,
        is_won,
        default_probability as probability,
        forecast_category,
        true as is_defined
    from salesforce_stages

    union all

    select
        'hubspot' as source_system,
        stage_id as stage_source_id,
        stage_name,
        is_closed,
        is_closed_won as is_won,
        probability,
        cast(null as string) as forecast_category,
        true as is_defined
    from hubspot_stages

    union all

    select
        'salesforce' as source_system,
        stage_name as stage_source_id,
        stage_name,
        is_closed,
        is_won,
        cast(null as decimal(9, 4)) as probability,
        cast(null as string) as forecast_category,
        false as is_defined
    from salesforce_opportunities

    union all

    select
        'salesforce' as source_system,
        stage_name as stage_source_id,
        stage_name,
        cast(null as boolean) as is_closed,
        cast(null as boolean) as is_won,
        cast(null as decimal(9, 4)) as probability,
        cast(null as string) as forecast_category,
        false as is_defined
    from opportunity_histories

    union all

    select
        'hubspot' as source_system,
        stage_id as stage_source_id,
        stage_id as stage_name,
        is_closed,
        is_closed_won as is_won,
        cast(null as decimal(9, 4)) as probability,
        cast(null as string) as forecast_category,
        false as is_defined
    from hubspot_deals

)

select * from stated
where stage_source_id is not null
