with lost_opportunities as (

    select * from {{ ref('int_current_opportunities') }}
    where is_closed and not is_won

),

salesforce_opportunities as (

    select * from {{ ref('stg_salesforce__opportunities') }}

),

hubspot_deals as (

    select * from {{ ref('stg_hubspot__deals') }}

),

reasons as (

    select
        {{ record_key("'salesforce'", 'opportunity_id') }} as opportunity_id,
        loss_reason
    from salesforce_opportunities

    union all

    select
        {{ record_key("'hubspot'", 'deal_id') }} as opportunity_id,
        closed_lost_reason as loss_reason
    from hubspot_deals

),

found as (

    select
        'opportunity_loss_reason_missing' as issue_type,
        lost_opportunities.source_system,
        case lost_opportunities.source_system
            when 'hubspot' then 'deal' else 'opportunity'
        end as source_table,
        lost_opportunities.source_record_id,
        lost_opportunities.account_id,
        'lost, due ' || coalesce(
            cast(lost_opportunities.close_date as string), 'on no date'
        ) || ', without a reason' as evidence
    from lost_opportunities
    inner join reasons
        on lost_opportunities.opportunity_id = reasons.opportunity_id
    where coalesce(trim(reasons.loss_reason), '') = ''

)

select * from found
