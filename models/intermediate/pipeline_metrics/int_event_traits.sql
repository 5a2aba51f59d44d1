with pipeline_events as (

    select * from {{ ref('int_pipeline_events') }}

),

eligible_opportunities as (

    select * from {{ ref('int_opportunity_traits') }}
    where is_eligible

),

-- There are too many families of accounts for each month.
described as (

    select
        pipeline_events.opportunity_id,
        pipeline_events.event_number,
        pipeline_events.fiscal_period_id,
        pipeline_events.event,
        pipeline_events.is_pipeline,
        pipeline_events.is_renewal,
        pipeline_events.amount,
        pipeline_events.day_count is not null as is_measured,
        coalesce(pipeline_events.day_count, 0) as day_count,
        coalesce(pipeline_events.owner_id, 'none') as credited_id,
        coalesce(opportunities.territory_id, 'none') as territory_id,
        coalesce(opportunities.product_id, 'none') as product_id,
        opportunities.segment,
        case
            when {{ is_one_of(
                'pipeline_events.period_type',
                var('account_family_period_types')
            ) }}
                then coalesce(opportunities.account_family_id, 'none')
        end as account_family_id
    from pipeline_events
    inner join eligible_opportunities as opportunities
        on pipeline_events.opportunity_id = opportunities.opportunity_id

)

select * from described
