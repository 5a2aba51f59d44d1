with salesforce_opportunities as (

    select * from {{ ref('stg_salesforce__opportunities') }}

),

stage_mentions as (

    select * from {{ ref('int_stage_mentions') }}

),

hubspot_deals as (

    select * from {{ ref('stg_hubspot__deals') }}

),

stated as (

    select
        'salesforce' as source_system,
        stage_id as stage_source_id,
        stage_name as stage_code,
        is_closed,
        is_won
    from salesforce_opportunities

    union all

    select
        source_system,
        stage_source_id,
        stage_code,
        cast(null as boolean) as is_closed,
        cast(null as boolean) as is_won
    from stage_mentions

    union all

    select
        'hubspot' as source_system,
        stage_id as stage_source_id,
        stage_code,
        is_closed,
        is_closed_won as is_won
    from hubspot_deals

),

usages as (

    select
        source_system,
        stage_source_id,
        max(stage_code) as stage_code,
        bool_or(is_closed) as is_closed,
        bool_or(is_won) as is_won
    from stated
    where stage_source_id is not null
    group by source_system, stage_source_id

)

select * from usages
