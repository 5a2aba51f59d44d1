with account_families as (

    select * from {{ ref('int_account_families') }}

),

contact_profiles as (

    select * from {{ ref('int_contact_profiles') }}
    where not is_deleted and not is_lead_only and not is_internal

),

account_contact_deals as (

    select * from {{ ref('int_account_contact_deals') }}

),

account_contact_touches as (

    select * from {{ ref('int_account_contact_touches') }}

),

-- Who sits in the account, is on a deal of it, or talked with us about it.
pairs as (

    select
        account_id,
        contact_id
    from contact_profiles
    where account_id is not null
    union
    select
        account_id,
        contact_id
    from account_contact_deals
    union
    select
        account_id,
        contact_id
    from account_contact_touches

),

people as (

    select
        pairs.account_id,
        pairs.contact_id,
        account_families.family_id,
        contact_profiles.full_name,
        contact_profiles.title,
        contact_profiles.account_id as seat_account_id,
        contact_seats.family_id as seat_family_id,
        contact_profiles.persona,
        contact_profiles.seniority,
        contact_profiles.is_shared_mailbox
    from pairs
    inner join account_families
        on pairs.account_id = account_families.account_id
    inner join contact_profiles
        on pairs.contact_id = contact_profiles.contact_id
    left join account_families as contact_seats
        on contact_profiles.account_id = contact_seats.account_id

),

final as (

    select
        people.*,
        deals.strongest_role,
        deals.roles,
        coalesce(deals.is_decision_maker, false) as is_decision_maker,
        deals.open_influence_score,
        coalesce(deals.opportunity_count, 0) as opportunity_count,
        coalesce(deals.open_opportunity_count, 0) as open_opportunity_count,
        touches.last_two_way_at,
        coalesce(touches.recent_touch_count, 0) as recent_touch_count
    from people
    left join account_contact_deals as deals
        on
            people.account_id = deals.account_id
            and people.contact_id = deals.contact_id
    left join account_contact_touches as touches
        on
            people.account_id = touches.account_id
            and people.contact_id = touches.contact_id

)

select * from final
