with field_changes as (

    select
        *,
        'salesforce:' || coalesce(nullif(source_org, '') || '/', '')
        || stage_code as stage_id
    from {{ ref('int_salesforce_field_changes') }}

),

stages as (

    select * from {{ ref('int_stages') }}

),

-- A stage brings its category and probability, as its definition has them
-- today; what the same save states of them comes after it.
events as (

    select
        'salesforce:' || field_changes.opportunity_id as opportunity_id,
        field_changes.event_at,
        case when field_changes.field_name = 'stagename' then 2 else 3 end
            as event_sequence,
        field_changes.event_id,
        field_changes.stage_id,
        coalesce(field_changes.forecast_category, stages.forecast_category)
            as forecast_category,
        case
            when
                coalesce(field_changes.probability, stages.probability)
                between 0 and 1
                then coalesce(field_changes.probability, stages.probability)
        end as probability,
        field_changes.field_name = 'amount' as states_amount,
        field_changes.amount,
        field_changes.close_date,
        cast(null as string) as owner_id,
        field_changes.currency_code
    from field_changes
    left join stages
        on field_changes.stage_id = stages.stage_id

)

select * from events
