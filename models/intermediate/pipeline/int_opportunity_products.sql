with line_items as (

    select * from {{ ref('stg_salesforce__opportunity_line_items') }}
    where
        not is_deleted
        and product_id is not null
        and (created_at < {{ as_of_end() }} or created_at is null)

),

summed as (

    select
        {{ record_key("'salesforce'", 'opportunity_id') }} as opportunity_id,
        {{ record_key("'salesforce'", 'product_id') }} as product_id,
        coalesce(sum(total_price_amount), 0) as product_amount
    from line_items
    group by opportunity_id, product_id

)

select * from summed
