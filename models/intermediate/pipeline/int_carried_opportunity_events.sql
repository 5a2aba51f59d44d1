with carried_versions as (

    select * from {{ ref('stg_carryover__opportunity_versions') }}

),

history_sources as (

    select * from {{ ref('int_opportunity_history_sources') }}
    where history_source = 'loads'

),

-- Versions that earlier runs saw of deals whose CRM keeps no past.
versions as (

    select carried_versions.*
    from carried_versions
    inner join history_sources
        on carried_versions.opportunity_id = history_sources.opportunity_id

),

-- They held until the last of those runs: what the record says now began after
-- it. A silent event says so.
events as (

    select
        opportunity_id,
        valid_from as event_at,
        2 as event_sequence,
        'version' as event_id,
        stage_id,
        forecast_category,
        probability,
        true as states_amount,
        amount_native as amount,
        close_date,
        owner_id,
        currency_code
    from versions

    union all

    select distinct
        opportunity_id,
        cast(as_of_date + interval '1' day as timestamp) as event_at,
        1 as event_sequence,
        'load' as event_id,
        cast(null as string) as stage_id,
        cast(null as string) as forecast_category,
        cast(null as decimal(9, 4)) as probability,
        false as states_amount,
        cast(null as decimal(18, 2)) as amount,
        cast(null as date) as close_date,
        cast(null as string) as owner_id,
        cast(null as string) as currency_code
    from versions

)

select * from events
