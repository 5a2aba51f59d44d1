with opportunity_products as (

    select * from {{ ref('int_opportunity_products') }}

),

-- A deal counts for one product: the one that most of its amount is for.
largest as (

    select * from opportunity_products
    qualify
        row_number() over (
            partition by opportunity_id
            order by product_amount desc, product_id asc
        ) = 1

)

select * from largest
