with relationship_touches as (

    select * from {{ ref('int_relationship_touches') }}

),

contact_profiles as (

    select * from {{ ref('int_contact_profiles') }}

),

relationship_components as (

    select
        component,
        cast(weight as double)
        / nullif(cast(sum(weight) over () as double), 0) as share
    from {{ ref('relationship_components') }}

),

influence_points as (

    select * from {{ ref('influence_points') }}
    where component = 'seniority'

),

-- Recency halves with every half-life; the others are shares of a full mark.
measured as (

    select
        touches.contact_id,
        touches.person_id,
        components.component,
        components.share,
        case components.component
            when 'recency'
                then 100 * power(
                    cast(0.5 as double),
                    cast(
                        {{ as_of_date() }}
                        - cast(touches.last_two_way_at as date) as int
                    )
                    / cast({{ var('relationship_half_life_days') }} as double)
                )
            when 'frequency'
                then 100 * cast(
                    least(
                        touches.weighted_touches,
                        {{ var('relationship_full_weight') }}
                    ) as double
                ) / {{ var('relationship_full_weight') }}
            when 'reciprocity'
                then
                    100 * cast(touches.touch_count as double)
                    / nullif(touches.attempt_count, 0)
            when 'seniority'
                then cast(coalesce(influence_points.points, 0) as double)
            when 'breadth' then 100 * cast(touches.kind_count as double) / 3
        end as points
    from relationship_touches as touches
    cross join relationship_components as components
    inner join contact_profiles
        on touches.contact_id = contact_profiles.contact_id
    left join influence_points
        on contact_profiles.seniority = influence_points.component_value

),

-- Contributions add up to the strength.
final as (

    select
        contact_id,
        person_id,
        component,
        {{ rounded('points', 9, 4) }} as points,
        {{ rounded('points * share', 9, 4) }} as contribution
    from measured

)

select * from final
