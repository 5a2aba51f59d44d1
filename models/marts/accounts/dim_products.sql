with products as (

    select * from {{ ref('int_products') }}

),

final as (

    select
        cast(product_id as string) as product_id,
        cast(source_system as string) as source_system,
        cast(source_record_id as string) as source_record_id,
        cast(product_name as string) as product_name,
        cast(product_code as string) as product_code,
        cast(product_family as string) as product_family,
        cast(is_active as boolean) as is_active,
        cast(created_at as timestamp) as created_at
    from products

)

select * from final
