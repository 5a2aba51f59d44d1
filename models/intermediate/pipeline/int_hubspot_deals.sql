with deals as (

    select * from {{ ref('stg_hubspot__deals') }}

),

deal_primary_companies as (

    select * from {{ ref('int_deal_primary_companies') }}

),

merged_deals as (

    select distinct merged_deal_id
    from {{ ref('stg_hubspot__merged_deals') }}

),

joined as (

    select
        deals.deal_id,
        deal_primary_companies.company_id,
        deals.owner_id,
        deals.stage_id,
        deals.deal_name,
        deals.deal_type,
        deals.forecast_category,
        deals.currency_code,
        deals.amount,
        deals.probability,
        deals.is_deleted,
        merged_deals.merged_deal_id is not null as is_merged,
        deals.close_date,
        deals.created_at,
        coalesce(deals.last_modified_at, deals.created_at) as recorded_at
    from deals
    left join deal_primary_companies
        on deals.deal_id = deal_primary_companies.deal_id
    left join merged_deals
        on deals.deal_id = merged_deals.merged_deal_id

)

select * from joined
