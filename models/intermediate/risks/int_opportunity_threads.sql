with open_deals as (

    select * from {{ ref('int_open_deals') }}

),

opportunity_contacts as (

    select * from {{ ref('int_opportunity_contacts') }}

),

activity_opportunities as (

    select * from {{ ref('int_activity_opportunities') }}

),

activities as (

    select * from {{ ref('int_activities') }}
    where not_meaningful_reason is null

),

people as (

    select
        opportunity_id,
        count(*) as contact_count,
        count(*) filter (where recent_touch_count > 0)
            as engaged_contact_count,
        max(last_two_way_at) as last_two_way_at
    from opportunity_contacts
    group by opportunity_id

),

-- A call about the deal counts, even if nobody wrote down with whom.
deal_touches as (

    select
        activity_opportunities.opportunity_id,
        max(activities.activity_at) as last_two_way_at
    from activity_opportunities
    inner join activities
        on activity_opportunities.activity_id = activities.activity_id
    group by activity_opportunities.opportunity_id

),

final as (

    select
        open_deals.opportunity_id,
        cast(coalesce(people.contact_count, 0) as int) as contact_count,
        cast(coalesce(people.engaged_contact_count, 0) as int)
            as engaged_contact_count,
        greatest(people.last_two_way_at, deal_touches.last_two_way_at)
            as last_two_way_at
    from open_deals
    left join people
        on open_deals.opportunity_id = people.opportunity_id
    left join deal_touches
        on open_deals.opportunity_id = deal_touches.opportunity_id

)

select * from final
