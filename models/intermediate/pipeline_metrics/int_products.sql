with salesforce_products as (

    select * from {{ ref('stg_salesforce__products') }}

),

stripe_products as (

    select * from {{ ref('stg_stripe__products') }}

),

combined as (

    select
        'salesforce' as source_system,
        product_id as source_record_id,
        product_name,
        product_code,
        product_family,
        coalesce(is_active, false)
        and not coalesce(is_archived, false)
        and not is_deleted as is_active,
        created_at
    from salesforce_products

    union all

    select
        'stripe' as source_system,
        product_id as source_record_id,
        product_name,
        cast(null as string) as product_code,
        cast(null as string) as product_family,
        coalesce(is_active, false) and not is_deleted as is_active,
        created_at
    from stripe_products

),

final as (

    select
        *,
        {{ record_key('source_system', 'source_record_id') }} as product_id
    from combined
    where created_at < {{ as_of_end() }} or created_at is null

)

select * from final
