with deal_starts as (

    select * from {{ ref('int_deal_starts') }}
    where has_bought

),

opportunity_products as (

    select * from {{ ref('int_opportunity_products') }}

),

account_purchases as (

    select * from {{ ref('int_account_purchases') }}
    where product_id <> ''

),

-- An account of which no product is known owns none that could be new: its
-- purchases were contracts or deals without items.
known_buyers as (

    select
        account_id,
        min(first_bought_at) as first_bought_at
    from account_purchases
    group by account_id

),

final as (

    select
        deal_starts.opportunity_id,
        count(*) as product_count,
        count(*) filter (where account_purchases.product_id is null)
            as new_product_count
    from deal_starts
    inner join known_buyers
        on
            deal_starts.account_id = known_buyers.account_id
            and deal_starts.started_at > known_buyers.first_bought_at
    inner join opportunity_products
        on deal_starts.opportunity_id = opportunity_products.opportunity_id
    left join account_purchases
        on
            deal_starts.account_id = account_purchases.account_id
            and opportunity_products.product_id = account_purchases.product_id
            and deal_starts.started_at > account_purchases.first_bought_at
    group by deal_starts.opportunity_id

)

select * from final
