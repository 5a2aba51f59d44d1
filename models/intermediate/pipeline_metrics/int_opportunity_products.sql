with line_items as (

    select * from {{ ref('stg_salesforce__opportunity_line_items') }}
    where
        not is_deleted
        and product_id is not null
        and created_at < {{ as_of_end() }}

),

summed as (

    select
        {{ record_key("'salesforce'", 'opportunity_id') }} as opportunity_id,
        {{ record_key("'salesforce'", 'product_id') }} as product_id,
        coalesce(sum(total_price_amount), 0) as product_amount
    from line_items
    group by opportunity_id, product_id

),

-- A deal counts for one product: the one that most of its amount is for.
largest as (

    select * from summed
    qualify
        row_number() over (
            partition by opportunity_id
            order by product_amount desc, product_id asc
        ) = 1

)

select * from largest
