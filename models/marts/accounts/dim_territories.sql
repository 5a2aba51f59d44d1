with territory_sources as (

    select * from {{ ref('int_territory_sources') }}

),

final as (

    select
        cast(territory_id as string) as territory_id,
        cast(max(territory_name) as string) as territory_name,
        bool_or(source_system = 'planning') as is_planned,
        bool_or(source_system = 'salesforce') as is_in_salesforce,
        cast(
            count(*) filter (where source_system = 'salesforce') as int
        ) as salesforce_territory_count
    from territory_sources
    group by territory_id

)

select * from final
