with opportunity_line_items as (

    select * from {{ ref('stg_salesforce__opportunity_line_items') }}
    where
        not is_deleted
        and product_id is not null
        and (created_at < {{ as_of_end() }} or created_at is null)

),

final as (

    select distinct
        {{ record_key("'salesforce'", 'opportunity_id') }} as opportunity_id,
        {{ record_key("'salesforce'", 'product_id') }} as product_id
    from opportunity_line_items

)

select * from final
