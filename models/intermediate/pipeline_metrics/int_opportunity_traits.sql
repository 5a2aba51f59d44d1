with opportunity_records as (

    select * from {{ ref('int_opportunity_records') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

account_ultimates as (

    select * from {{ ref('int_account_ultimates') }}
    where hierarchy = 'crm'

),

account_segments as (

    select * from {{ ref('int_account_segments') }}

),

opportunity_territories as (

    select * from {{ ref('int_opportunity_territories') }}

),

leading_products as (

    select * from {{ ref('int_leading_products') }}

),

ineligible_opportunities as (

    select * from {{ ref('int_ineligible_opportunities') }}

),

joined as (

    select
        opportunity_records.opportunity_id,
        account_assignments.account_id,
        coalesce(
            account_ultimates.ultimate_account_id,
            account_assignments.account_id
        ) as account_family_id,
        coalesce(account_segments.segment, 'unknown') as segment,
        opportunity_territories.territory_id,
        leading_products.product_id,
        coalesce(
            lower(opportunity_records.opportunity_type) like '%renewal%', false
        ) as is_renewal,
        ineligible_opportunities.ineligible_reason,
        ineligible_opportunities.opportunity_id is null as is_eligible,
        opportunity_records.created_at
    from opportunity_records
    left join account_assignments
        on
            opportunity_records.account_record_key
            = account_assignments.record_key
    left join account_ultimates
        on account_assignments.account_id = account_ultimates.account_id
    left join account_segments
        on account_assignments.account_id = account_segments.account_id
    left join opportunity_territories
        on
            opportunity_records.opportunity_id
            = opportunity_territories.opportunity_id
    left join leading_products
        on
            opportunity_records.opportunity_id
            = leading_products.opportunity_id
    left join ineligible_opportunities
        on
            opportunity_records.opportunity_id
            = ineligible_opportunities.opportunity_id

)

select * from joined
