with salesforce_opportunities as (

    select * from {{ ref('stg_salesforce__opportunities') }}

),

hubspot_deals as (

    select * from {{ ref('stg_hubspot__deals') }}

),

combined as (

    select
        {{ record_key("'salesforce'", 'opportunity_id') }} as opportunity_id,
        next_step
    from salesforce_opportunities

    union all

    select
        {{ record_key("'hubspot'", 'deal_id') }} as opportunity_id,
        next_step
    from hubspot_deals

),

final as (

    select
        opportunity_id,
        trim(next_step) as next_step
    from combined
    where trim(next_step) <> ''

)

select * from final
