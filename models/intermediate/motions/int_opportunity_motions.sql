with deal_starts as (

    select * from {{ ref('int_deal_starts') }}

),

family_buyers as (

    select * from {{ ref('int_family_buyers') }}

),

deal_product_news as (

    select * from {{ ref('int_deal_product_news') }}

),

contract_renewals as (

    select * from {{ ref('int_contract_renewals') }}

),

opportunity_type_motions as (

    select * from {{ ref('opportunity_type_motions') }}

),

motions as (

    select * from {{ ref('motions') }}

),

-- Nothing is renewed or expanded where nothing was bought, whatever the type
-- says.
derived as (

    select
        deal_starts.opportunity_id,
        deal_starts.opportunity_type,
        opportunity_type_motions.motion_group as typed_group,
        family_buyers.first_buyer_account_id,
        case
            when
                not deal_starts.has_bought
                and family_buyers.opportunity_id is not null
                then 'connected_new'
            when not deal_starts.has_bought then 'new'
            when
                coalesce(
                    opportunity_type_motions.motion_group = 'renewal',
                    contract_renewals.opportunity_id is not null
                )
                then 'renewal'
            when deal_product_news.new_product_count > 0 then 'cross_sell'
            else 'expansion'
        end as motion
    from deal_starts
    left join family_buyers
        on deal_starts.opportunity_id = family_buyers.opportunity_id
    left join deal_product_news
        on deal_starts.opportunity_id = deal_product_news.opportunity_id
    left join contract_renewals
        on deal_starts.opportunity_id = contract_renewals.opportunity_id
    left join opportunity_type_motions
        on
            lower(trim(deal_starts.opportunity_type))
            = opportunity_type_motions.opportunity_type

),

-- A type that the map does not know says nothing, and contradicts nothing.
final as (

    select
        derived.opportunity_id,
        derived.motion,
        derived.opportunity_type,
        derived.typed_group,
        coalesce(derived.typed_group <> motions.motion_group, false)
            as is_type_contradicted,
        derived.first_buyer_account_id
    from derived
    inner join motions
        on derived.motion = motions.motion

)

select * from final
