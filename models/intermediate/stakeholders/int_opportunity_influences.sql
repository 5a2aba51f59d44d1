with opportunity_contacts as (

    select * from {{ ref('int_opportunity_contacts') }}

),

influence_components as (

    select
        component,
        cast(weight as double)
        / nullif(cast(sum(weight) over () as double), 0) as share
    from {{ ref('influence_components') }}

),

influence_points as (

    select * from {{ ref('influence_points') }}

),

components as (

    select
        opportunity_id,
        contact_id,
        'role' as component,
        role as component_value,
        cast(null as double) as measured_points
    from opportunity_contacts

    union all

    select
        opportunity_id,
        contact_id,
        'seniority' as component,
        seniority as component_value,
        cast(null as double) as measured_points
    from opportunity_contacts

    union all

    select
        opportunity_id,
        contact_id,
        'recency' as component,
        coalesce(cast(days_since_two_way as string) || ' days', 'never')
            as component_value,
        cast(
            greatest(
                {{ var('influence_recency_days') }} - days_since_two_way, 0
            ) as double
        ) * 100 / {{ var('influence_recency_days') }} as measured_points
    from opportunity_contacts

    union all

    select
        opportunity_id,
        contact_id,
        'frequency' as component,
        cast(recent_touch_count as string) || ' touches' as component_value,
        cast(
            least(recent_touch_count, {{ var('influence_touch_count') }})
            as double
        ) * 100 / {{ var('influence_touch_count') }} as measured_points
    from opportunity_contacts

),

-- Contributions add up to the score.
final as (

    select
        components.opportunity_id,
        components.contact_id,
        components.component,
        components.component_value,
        {{ rounded(
            'coalesce(cast(influence_points.points as double),'
            ~ ' components.measured_points, 0)', 9, 4
        ) }} as points,
        {{ rounded(
            'coalesce(cast(influence_points.points as double),'
            ~ ' components.measured_points, 0) * influence_components.share',
            9, 4
        ) }} as contribution
    from components
    inner join influence_components
        on components.component = influence_components.component
    left join influence_points
        on
            components.component = influence_points.component
            and components.component_value = influence_points.component_value

)

select * from final
