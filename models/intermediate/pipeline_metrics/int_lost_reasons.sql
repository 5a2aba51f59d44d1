with salesforce_opportunities as (

    select * from {{ ref('stg_salesforce__opportunities') }}

),

hubspot_deals as (

    select * from {{ ref('stg_hubspot__deals') }}

),

stated as (

    select
        {{ record_key("'salesforce'", 'opportunity_id') }} as opportunity_id,
        loss_reason
    from salesforce_opportunities
    where is_closed and not is_won

    union all

    select
        {{ record_key("'hubspot'", 'deal_id') }} as opportunity_id,
        closed_lost_reason as loss_reason
    from hubspot_deals
    where is_closed and not coalesce(is_closed_won, false)

),

final as (

    select * from stated
    where loss_reason is not null

)

select * from final
