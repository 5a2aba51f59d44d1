with opportunities as (

    select * from {{ ref('stg_salesforce__opportunities') }}
    where not is_deleted

),

opportunity_histories as (

    select * from {{ ref('stg_salesforce__opportunity_histories') }}
    where not is_deleted and created_at < {{ as_of_end() }}

),

deals as (

    select * from {{ ref('stg_hubspot__deals') }}
    where not is_deleted

),

deal_stages as (

    select * from {{ ref('stg_hubspot__deal_stages') }}
    where entered_at < {{ as_of_end() }}

),

last_histories as (

    select *
    from opportunity_histories
    qualify
        row_number() over (
            partition by opportunity_id
            order by created_at desc, opportunity_history_id desc
        ) = 1

),

last_deal_stages as (

    select *
    from deal_stages
    qualify
        row_number() over (
            partition by deal_id order by entered_at desc, stage_id desc
        ) = 1

),

found as (

    select
        'opportunity_history_mismatch' as issue_type,
        'salesforce' as source_system,
        'opportunity' as source_table,
        opportunities.opportunity_id as source_record_id,
        'history ends with ' || coalesce(last_histories.stage_name, 'no stage')
        || ' ' || coalesce(cast(last_histories.amount as string), 'no amount')
            as evidence
    from opportunities
    inner join last_histories
        on opportunities.opportunity_id = last_histories.opportunity_id
    where
        opportunities.stage_name is distinct from last_histories.stage_name
        or opportunities.amount is distinct from last_histories.amount

    union all

    select
        'opportunity_history_mismatch' as issue_type,
        'hubspot' as source_system,
        'deal' as source_table,
        deals.deal_id as source_record_id,
        'history ends with stage ' || last_deal_stages.stage_id as evidence
    from deals
    inner join last_deal_stages
        on deals.deal_id = last_deal_stages.deal_id
    where deals.stage_id is distinct from last_deal_stages.stage_id

    union all

    select
        'opportunity_history_before_creation' as issue_type,
        'salesforce' as source_system,
        'opportunity_history' as source_table,
        opportunity_histories.opportunity_history_id as source_record_id,
        'dated ' || cast(opportunity_histories.created_at as string)
        || ', deal created ' || cast(opportunities.created_at as string)
            as evidence
    from opportunity_histories
    inner join opportunities
        on opportunity_histories.opportunity_id = opportunities.opportunity_id
    where
        opportunity_histories.created_at
        < opportunities.created_at - interval '1' day

)

select * from found
