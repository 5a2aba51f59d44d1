with opportunity_records as (

    select * from {{ ref('int_opportunity_records') }}

),

salesforce_opportunities as (

    select
        *,
        {{ record_key("'salesforce'", 'opportunity_id') }} as opportunity_key
    from {{ ref('stg_salesforce__opportunities') }}
    where territory_id is not null

),

territory_sources as (

    select * from {{ ref('int_territory_sources') }}
    where source_system = 'salesforce'

),

team_users as (

    select * from {{ ref('int_team_users') }}

),

owner_territories as (

    select * from {{ ref('int_owner_territories') }}

),

-- A deal without a territory is of the one its owner has targets in.
joined as (

    select
        opportunity_records.opportunity_id,
        coalesce(
            territory_sources.territory_id, owner_territories.territory_id
        ) as territory_id
    from opportunity_records
    left join salesforce_opportunities
        on
            opportunity_records.opportunity_id
            = salesforce_opportunities.opportunity_key
    left join territory_sources
        on
            salesforce_opportunities.territory_id
            = territory_sources.source_territory
    left join team_users
        on opportunity_records.owner_id = team_users.user_id
    left join owner_territories
        on
            coalesce(team_users.person_id, opportunity_records.owner_id)
            = owner_territories.owner_id

),

final as (

    select * from joined
    where territory_id is not null

)

select * from final
