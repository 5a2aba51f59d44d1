with opportunity_traits as (

    select * from {{ ref('int_opportunity_traits') }}
    where is_eligible

),

-- Slices that a deal is in whoever owns it.
combined as (

    select
        opportunity_id,
        'all' as slice_type,
        'all' as slice_id
    from opportunity_traits

    union all

    select
        opportunity_id,
        'territory' as slice_type,
        coalesce(territory_id, 'none') as slice_id
    from opportunity_traits

    union all

    select
        opportunity_id,
        'product' as slice_type,
        coalesce(product_id, 'none') as slice_id
    from opportunity_traits

    union all

    select
        opportunity_id,
        'account_family' as slice_type,
        coalesce(account_family_id, 'none') as slice_id
    from opportunity_traits

    union all

    select
        opportunity_id,
        'segment' as slice_type,
        segment as slice_id
    from opportunity_traits

)

select * from combined
