with salesforce_opportunities as (

    select * from {{ ref('stg_salesforce__opportunities') }}

),

targets as (

    select * from {{ ref('stg_planning__targets') }}

),

territory_names as (

    select * from {{ ref('territory_names') }}

),

stated as (

    select
        'salesforce' as source_system,
        territory_id as source_territory
    from salesforce_opportunities
    where territory_id is not null

    union

    select
        'planning' as source_system,
        trim(territory) as source_territory
    from targets
    where trim(territory) <> ''

),

-- CRM and plans meet in the name of the territory.
named as (

    select
        stated.source_system,
        stated.source_territory,
        case
            when stated.source_system = 'planning' then stated.source_territory
            else territory_names.territory_name
        end as territory_name
    from stated
    left join territory_names
        on
            stated.source_system = 'salesforce'
            and stated.source_territory = territory_names.source_territory

),

final as (

    select
        *,
        coalesce(territory_name, source_system || ':' || source_territory)
            as territory_id
    from named

)

select * from final
