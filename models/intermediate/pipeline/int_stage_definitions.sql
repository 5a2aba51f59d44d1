with salesforce_stages as (

    select * from {{ ref('stg_salesforce__opportunity_stages') }}

),

hubspot_stages as (

    select * from {{ ref('stg_hubspot__deal_pipeline_stages') }}

),

stated as (

    select
        'salesforce' as source_system,
        stage_id as stage_source_id,
        coalesce(stage_api_name, stage_name) as stage_code,
        stage_name,
        is_closed,
        is_won,
        default_probability as probability,
        forecast_category
    from salesforce_stages

    union all

    select
        'hubspot' as source_system,
        stage_id as stage_source_id,
        stage_code,
        stage_name,
        is_closed,
        is_closed_won as is_won,
        probability,
        cast(null as string) as forecast_category
    from hubspot_stages

),

-- A stage of several pipelines or record types is one stage.
definitions as (

    select
        source_system,
        stage_source_id,
        max(stage_code) as stage_code,
        max(stage_name) as stage_name,
        bool_or(is_closed) as is_closed,
        bool_or(is_won) as is_won,
        max(probability) as probability,
        max(forecast_category) as forecast_category
    from stated
    where stage_source_id is not null
    group by source_system, stage_source_id

)

select * from definitions
