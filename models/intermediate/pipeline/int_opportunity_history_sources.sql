with opportunity_records as (

    select * from {{ ref('int_opportunity_records') }}

),

opportunity_histories as (

    select distinct 'salesforce:' || opportunity_id as opportunity_id
    from {{ ref('stg_salesforce__opportunity_histories') }}
    where not is_deleted

),

salesforce_field_events as (

    select distinct opportunity_id
    from {{ ref('int_salesforce_field_events') }}

),

hubspot_deal_events as (

    select distinct opportunity_id from {{ ref('int_hubspot_deal_events') }}

),

-- Where the CRM keeps no past, the loads of earlier runs are all there is.
sourced as (

    select
        opportunity_records.opportunity_id,
        case
            when opportunity_histories.opportunity_id is not null
                then 'history'
            when hubspot_deal_events.opportunity_id is not null then 'history'
            when salesforce_field_events.opportunity_id is not null
                then 'field_history'
            else 'loads'
        end as history_source
    from opportunity_records
    left join opportunity_histories
        on
            opportunity_records.opportunity_id
            = opportunity_histories.opportunity_id
    left join hubspot_deal_events
        on
            opportunity_records.opportunity_id
            = hubspot_deal_events.opportunity_id
    left join salesforce_field_events
        on
            opportunity_records.opportunity_id
            = salesforce_field_events.opportunity_id

)

select * from sourced
