with legal_entity_nodes as (

    select * from {{ ref('int_legal_entity_nodes') }}

),

current_relationships as (

    select * from {{ ref('int_legal_entity_relationships') }}
    where
        is_kept
        and valid_from <= {{ as_of_date() }}
        and valid_to > {{ as_of_date() }}

),

head_offices as (

    select
        child_id,
        parent_id
    from current_relationships
    where relation = 'international_branch'

),

-- A branch is its head office abroad, and no subsidiary.
children as (

    select
        parent_id,
        count(case when relation = 'direct_consolidation' then 1 end)
            as direct_subsidiary_count,
        count(case when relation = 'international_branch' then 1 end)
            as branch_count
    from current_relationships
    group by parent_id

),

final as (

    select
        legal_entity_nodes.legal_entity_id,
        head_offices.parent_id as head_office_id,
        coalesce(children.direct_subsidiary_count, 0)
            as direct_subsidiary_count,
        coalesce(children.branch_count, 0) as branch_count
    from legal_entity_nodes
    left join head_offices
        on legal_entity_nodes.legal_entity_id = head_offices.child_id
    left join children
        on legal_entity_nodes.legal_entity_id = children.parent_id

)

select * from final
