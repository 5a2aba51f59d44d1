with open_deals as (

    select * from {{ ref('int_open_deals') }}

),

-- The same seller in two CRMs is one owner.
owned as (

    select
        opportunity_id,
        owner_id,
        is_owner_active,
        amount,
        count(*) over (
            partition by coalesce(owner_person_id, owner_id)
        ) as owner_deal_count,
        sum(amount) over (
            partition by coalesce(owner_person_id, owner_id)
        ) as owner_amount
    from open_deals
    where owner_id is not null

),

rated as (

    select
        *,
        {{ rounded(
            'cast(amount as double) / nullif(cast(owner_amount as double), 0)',
            18, 4
        ) }} as owner_rate
    from owned

),

found as (

    select
        opportunity_id,
        'owner_inactive' as reason,
        'owner ' || owner_id || ' is inactive' as evidence,
        cast(null as decimal(18, 4)) as measured_value
    from rated
    where not is_owner_active

    union all

    select
        opportunity_id,
        'concentration' as reason,
        cast(cast(owner_rate * 100 as decimal(18, 0)) as string)
        || ' % of what its owner has open in '
        || cast(owner_deal_count as string) || ' deals' as evidence,
        owner_rate as measured_value
    from rated
    where
        owner_rate >= {{ var('concentration_rate') }}
        and owner_deal_count >= {{ var('concentration_minimum_deals') }}

)

select * from found
