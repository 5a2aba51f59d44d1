with won_deals as (

    select * from {{ ref('int_won_deals') }}

),

opportunity_products as (

    select * from {{ ref('int_opportunity_products') }}

),

contracts as (

    select * from {{ ref('stg_salesforce__contracts') }}
    where not is_deleted and status in ('Activated', 'Expired')

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

-- A contract says that the account bought, not what.
bought as (

    select
        won_deals.account_id,
        coalesce(opportunity_products.product_id, '') as product_id,
        won_deals.won_at as bought_at
    from won_deals
    left join opportunity_products
        on won_deals.opportunity_id = opportunity_products.opportunity_id

    union all

    select
        account_assignments.account_id,
        '' as product_id,
        coalesce(
            contracts.activated_at,
            cast(contracts.start_date as timestamp),
            contracts.created_at
        ) as bought_at
    from contracts
    inner join account_assignments
        on
            {{ record_key("'salesforce'", 'contracts.account_id') }}
            = account_assignments.record_key

),

-- When an account first bought a product; an empty one stands for unnamed.
final as (

    select
        account_id,
        product_id,
        min(bought_at) as first_bought_at
    from bought
    where bought_at < {{ as_of_end() }}
    group by account_id, product_id

)

select * from final
