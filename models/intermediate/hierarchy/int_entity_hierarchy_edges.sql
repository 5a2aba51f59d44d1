with legal_entity_edges as (

    select * from {{ ref('int_legal_entity_edges') }}

),

majority_stakes as (

    select * from {{ ref('int_majority_stakes') }}

),

consolidated as (

    select * from legal_entity_edges
    where hierarchy = 'corporate'

),

-- Who consolidates an entity is its parent; where nobody says so, who holds
-- the majority of it, or the two who share it evenly.
combined as (

    select
        hierarchy,
        child_id,
        parent_id,
        cast(1 as decimal(9, 6)) as control_rate,
        valid_from,
        valid_to
    from legal_entity_edges

    union all

    select
        'control' as hierarchy,
        child_id,
        parent_id,
        cast(1 as decimal(9, 6)) as control_rate,
        valid_from,
        valid_to
    from consolidated

    union all

    select
        'control' as hierarchy,
        majority_stakes.owned_id as child_id,
        majority_stakes.owner_id as parent_id,
        cast(
            case when majority_stakes.is_joint then 0.5 else 1 end
            as decimal(9, 6)
        ) as control_rate,
        majority_stakes.valid_from,
        majority_stakes.valid_to
    from majority_stakes
    left join consolidated
        on
            majority_stakes.owned_id = consolidated.child_id
            and majority_stakes.valid_from < consolidated.valid_to
            and majority_stakes.valid_to > consolidated.valid_from
    where consolidated.child_id is null

),

-- What the future holds is not known on the as-of date.
known_as_of as (

    select
        hierarchy,
        child_id,
        parent_id,
        control_rate,
        control_rate as allocation_rate,
        valid_from,
        case
            when valid_to <= {{ as_of_date() }} then valid_to
            else {{ open_end_date() }}
        end as valid_to
    from combined
    where
        valid_from <= {{ as_of_date() }}
        and valid_from < valid_to
        and child_id <> parent_id

)

select * from known_as_of
