with opportunity_histories as (

    select * from {{ ref('stg_salesforce__opportunity_histories') }}

),

salesforce_field_changes as (

    select * from {{ ref('int_salesforce_field_changes') }}
    where stage_code is not null

),

deal_stages as (

    select * from {{ ref('stg_hubspot__deal_stages') }}

),

carried_versions as (

    select * from {{ ref('stg_carryover__opportunity_versions') }}
    where stage_id is not null

),

stated as (

    select
        'salesforce' as source_system,
        stage_id as stage_source_id,
        {{ record_org('opportunity_id') }} as source_org
    from opportunity_histories

    union

    select
        'salesforce' as source_system,
        coalesce(nullif(source_org, '') || '/', '') || stage_code
            as stage_source_id,
        source_org
    from salesforce_field_changes

    union

    select
        'hubspot' as source_system,
        stage_id as stage_source_id,
        {{ record_org('deal_id') }} as source_org
    from deal_stages

    union

    select
        split_part(stage_id, ':', 1) as source_system,
        substr(stage_id, length(split_part(stage_id, ':', 1)) + 2)
            as stage_source_id,
        {{ record_org("split_part(opportunity_id, ':', 2)") }} as source_org
    from carried_versions

),

mentions as (

    select
        source_system,
        stage_source_id,
        case source_org
            when '' then stage_source_id
            else substr(stage_source_id, length(source_org) + 2)
        end as stage_code
    from stated
    where stage_source_id is not null

)

select * from mentions
