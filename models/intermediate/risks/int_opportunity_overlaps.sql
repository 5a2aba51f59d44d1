with overlap_pairs as (

    select * from {{ ref('int_overlap_pairs') }}

),

open_deals as (

    select
        *,
        {{ normalised_name('opportunity_name') }} as normalised_name,
        coalesce(owner_person_id, owner_id) as owner_key
    from {{ ref('int_open_deals') }}

),

opportunity_products as (

    select * from {{ ref('int_opportunity_products') }}

),

shared_products as (

    select
        overlap_pairs.opportunity_id_a,
        overlap_pairs.opportunity_id_b,
        count(*) as product_count
    from overlap_pairs
    inner join opportunity_products as first_products
        on overlap_pairs.opportunity_id_a = first_products.opportunity_id
    inner join opportunity_products as second_products
        on
            overlap_pairs.opportunity_id_b = second_products.opportunity_id
            and first_products.product_id = second_products.product_id
    group by overlap_pairs.opportunity_id_a, overlap_pairs.opportunity_id_b

),

-- Two people of one manager, or a manager and one of theirs, are a team.
compared as (

    select
        overlap_pairs.opportunity_id_a,
        overlap_pairs.opportunity_id_b,
        deals_a.family_id,
        deals_a.account_id as account_id_a,
        deals_b.account_id as account_id_b,
        deals_a.owner_id as owner_id_a,
        deals_b.owner_id as owner_id_b,
        deals_a.amount as amount_a,
        deals_b.amount as amount_b,
        abs(cast(deals_a.close_date - deals_b.close_date as int))
            as close_date_days,
        coalesce(deals_a.normalised_name = deals_b.normalised_name, false)
            as is_same_name,
        coalesce(shared_products.product_count, 0) as shared_product_count,
        coalesce(deals_a.owner_key <> deals_b.owner_key, false)
            as is_other_owner,
        coalesce(
            deals_a.owner_manager_id = deals_b.owner_manager_id, false
        )
        or coalesce(deals_a.owner_manager_id = deals_b.owner_key, false)
        or coalesce(deals_b.owner_manager_id = deals_a.owner_key, false)
            as is_same_team
    from overlap_pairs
    inner join open_deals as deals_a
        on overlap_pairs.opportunity_id_a = deals_a.opportunity_id
    inner join open_deals as deals_b
        on overlap_pairs.opportunity_id_b = deals_b.opportunity_id
    left join shared_products
        on
            overlap_pairs.opportunity_id_a = shared_products.opportunity_id_a
            and overlap_pairs.opportunity_id_b
            = shared_products.opportunity_id_b

),

final as (

    select
        *,
        case
            when
                account_id_a = account_id_b
                and close_date_days <= {{ var('overlap_close_days') }}
                and (is_same_name or shared_product_count > 0)
                then 'same_deal'
            when is_other_owner and not is_same_team then 'different_teams'
            when is_other_owner then 'different_owners'
        end as kind
    from compared

)

select * from final
