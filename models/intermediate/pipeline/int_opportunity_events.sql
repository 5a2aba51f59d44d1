with salesforce_opportunity_events as (

    select * from {{ ref('int_salesforce_opportunity_events') }}

),

hubspot_deal_events as (

    select * from {{ ref('int_hubspot_deal_events') }}

),

carried_opportunity_events as (

    select * from {{ ref('int_carried_opportunity_events') }}

),

opportunity_records as (

    select * from {{ ref('int_opportunity_records') }}

),

histories as (

    select * from salesforce_opportunity_events
    where event_at < {{ as_of_end() }}
    union all
    select * from hubspot_deal_events
    where event_at < {{ as_of_end() }}
    union all
    select * from carried_opportunity_events
    where event_at < {{ as_of_end() }}

),

last_events as (

    select
        opportunity_id,
        max(event_at) as last_event_at
    from histories
    group by opportunity_id

),

-- The record itself has the last word: where its history disagrees, the
-- difference becomes a version of its own. A record that was changed after the
-- as-of date speaks only where no history does, from its creation on.
record_events as (

    select
        opportunity_records.opportunity_id,
        case
            when opportunity_records.recorded_at < {{ as_of_end() }}
                then greatest(
                    opportunity_records.recorded_at,
                    last_events.last_event_at
                )
            else opportunity_records.created_at
        end as event_at,
        4 as event_sequence,
        opportunity_records.source_record_id as event_id,
        opportunity_records.stage_id,
        opportunity_records.forecast_category,
        opportunity_records.probability,
        true as states_amount,
        opportunity_records.amount,
        opportunity_records.close_date,
        opportunity_records.owner_id,
        opportunity_records.currency_code
    from opportunity_records
    left join last_events
        on opportunity_records.opportunity_id = last_events.opportunity_id
    where
        opportunity_records.recorded_at < {{ as_of_end() }}
        or last_events.opportunity_id is null

),

combined as (

    select histories.*
    from histories
    inner join opportunity_records
        on histories.opportunity_id = opportunity_records.opportunity_id

    union all

    select * from record_events

)

select * from combined
