with opportunity_records as (

    select * from {{ ref('int_opportunity_records') }}

),

last_versions as (

    select * from {{ ref('int_last_versions') }}

),

opportunity_reopenings as (

    select * from {{ ref('int_opportunity_reopenings') }}

),

opportunity_motions as (

    select * from {{ ref('int_opportunity_motions') }}

),

final as (

    select
        cast(opportunity_records.opportunity_id as string) as opportunity_id,
        cast(opportunity_records.source_system as string) as source_system,
        cast(opportunity_records.source_record_id as string)
            as source_record_id,
        cast(last_versions.account_id as string) as account_id,
        cast(last_versions.owner_id as string) as owner_id,
        cast(last_versions.stage_id as string) as stage_id,
        cast(opportunity_records.opportunity_name as string)
            as opportunity_name,
        cast(opportunity_records.opportunity_type as string)
            as opportunity_type,
        cast(opportunity_motions.motion as string) as motion,
        opportunity_motions.is_type_contradicted,
        cast(last_versions.stage_name as string) as stage_name,
        cast(last_versions.canonical_stage as string) as canonical_stage,
        case
            when opportunity_records.is_deleted then 'deleted'
            when last_versions.is_won then 'won'
            when last_versions.is_closed then 'lost'
            else 'open'
        end as opportunity_status,
        not opportunity_records.is_deleted
        and not last_versions.is_closed
        and coalesce(last_versions.close_date < {{ as_of_date() }}, false)
            as is_past_due,
        cast(last_versions.forecast_category as string) as forecast_category,
        cast(last_versions.currency_code as string) as currency_code,
        cast(last_versions.amount as decimal(18, 2)) as amount,
        cast(last_versions.amount_native as decimal(18, 2)) as amount_native,
        cast(last_versions.probability as decimal(9, 4)) as probability,
        cast(opportunity_reopenings.reopened_count as int) as reopened_count,
        cast(opportunity_reopenings.first_closed_at as timestamp)
            as first_closed_at,
        cast(opportunity_reopenings.last_closed_at as timestamp)
            as last_closed_at,
        cast(last_versions.close_date as date) as close_date,
        cast(opportunity_records.created_at as timestamp) as created_at,
        {{ as_of_date() }} as as_of_date
    from opportunity_records
    inner join last_versions
        on opportunity_records.opportunity_id = last_versions.opportunity_id
    inner join opportunity_reopenings
        on
            opportunity_records.opportunity_id
            = opportunity_reopenings.opportunity_id
    left join opportunity_motions
        on
            opportunity_records.opportunity_id
            = opportunity_motions.opportunity_id

)

select * from final
