with dated_pipeline_events as (

    select * from {{ ref('int_dated_pipeline_events') }}

),

date_periods as (

    select * from {{ ref('int_date_periods') }}

),

measured_periods as (

    select * from {{ ref('int_measured_periods') }}

),

due_opportunities as (

    select * from {{ ref('int_due_opportunities') }}

),

period_end_opportunities as (

    select * from {{ ref('int_period_end_opportunities') }}

),

-- One row per deal, period of each type and event: what happened in it, what
-- was due at its start, what was open at its end.
combined as (

    select
        events.opportunity_id,
        events.owner_id,
        measured_periods.period_type,
        measured_periods.fiscal_period_id,
        events.event,
        events.event_number,
        events.amount,
        events.day_count,
        false as is_pipeline,
        events.is_renewal
    from dated_pipeline_events as events
    inner join date_periods
        on events.event_date = date_periods.calendar_date
    inner join measured_periods
        on date_periods.fiscal_period_id = measured_periods.fiscal_period_id

    union all

    select
        opportunity_id,
        owner_id,
        period_type,
        fiscal_period_id,
        case when is_slipped then 'slipped' else 'due' end as event,
        1 as event_number,
        amount,
        cast(null as int) as day_count,
        true as is_pipeline,
        is_renewal
    from due_opportunities
    where is_complete

    union all

    select
        opportunity_id,
        owner_id,
        period_type,
        fiscal_period_id,
        'open' as event,
        1 as event_number,
        amount,
        age_days as day_count,
        is_pipeline,
        is_renewal
    from period_end_opportunities

)

select * from combined
