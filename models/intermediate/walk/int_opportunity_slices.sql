with opportunity_records as (

    select * from {{ ref('int_opportunity_records') }}

),

salesforce_opportunities as (

    select * from {{ ref('stg_salesforce__opportunities') }}

),

opportunity_line_items as (

    select * from {{ ref('stg_salesforce__opportunity_line_items') }}
    where not is_deleted

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

account_tiers as (

    select * from {{ ref('int_account_tiers') }}

),

account_ultimates as (

    select * from {{ ref('int_account_ultimates') }}
    where hierarchy = 'crm'

),

-- A deal has one product, that of its largest line: it is not counted twice.
largest_lines as (

    select
        opportunity_id,
        product_id
    from opportunity_line_items
    qualify
        row_number() over (
            partition by opportunity_id
            order by
                total_price_amount desc nulls last,
                opportunity_line_item_id asc
        ) = 1

),

salesforce_slices as (

    select
        'salesforce:' || opportunities.opportunity_id as opportunity_id,
        opportunities.territory_id,
        largest_lines.product_id
    from salesforce_opportunities as opportunities
    left join largest_lines
        on opportunities.opportunity_id = largest_lines.opportunity_id

),

slices as (

    select
        opportunity_records.opportunity_id,
        account_assignments.account_id,
        coalesce(
            account_ultimates.ultimate_account_id,
            account_assignments.account_id
        ) as ultimate_account_id,
        account_tiers.tier,
        salesforce_slices.territory_id,
        salesforce_slices.product_id
    from opportunity_records
    left join account_assignments
        on
            opportunity_records.account_record_key
            = account_assignments.record_key
    left join account_tiers
        on account_assignments.account_id = account_tiers.account_id
    left join account_ultimates
        on account_assignments.account_id = account_ultimates.account_id
    left join salesforce_slices
        on opportunity_records.opportunity_id = salesforce_slices.opportunity_id

)

select * from slices
