with parent_spells as (

    select * from {{ ref('int_legal_entity_parent_spells') }}

),

legal_entity_nodes as (

    select * from {{ ref('int_legal_entity_nodes') }}

),

-- Two relations to one parent at one time are one edge, not two paths.
numbered as (

    select
        *,
        case
            when
                valid_from < max(valid_to) over (
                    partition by hierarchy, child_id, parent_id
                    order by valid_from, precedence
                    rows between unbounded preceding and 1 preceding
                )
                then 0
            else 1
        end as is_apart
    from parent_spells

),

grouped as (

    select
        *,
        sum(is_apart) over (
            partition by hierarchy, child_id, parent_id
            order by valid_from, precedence
            rows unbounded preceding
        ) as edge_number
    from numbered

),

merged as (

    select
        hierarchy,
        child_id,
        parent_id,
        min_by(relation, precedence) as relation,
        min(valid_from) as valid_from,
        max(valid_to) as valid_to
    from grouped
    group by hierarchy, child_id, parent_id, edge_number

),

-- The corporate tree again, cut at every border.
domestic as (

    select
        'domestic' as hierarchy,
        merged.child_id,
        merged.parent_id,
        merged.relation,
        merged.valid_from,
        merged.valid_to
    from merged
    inner join legal_entity_nodes as children
        on merged.child_id = children.legal_entity_id
    inner join legal_entity_nodes as parents
        on merged.parent_id = parents.legal_entity_id
    where
        merged.hierarchy = 'corporate'
        and children.country_code = parents.country_code

),

combined as (

    select * from merged
    union all
    select * from domestic

),

final as (

    select
        *,
        relation = 'ultimate_consolidation' as is_ultimate_only
    from combined

)

select * from final
