with legal_entity_edges as (

    select * from {{ ref('int_legal_entity_edges') }}

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
    from legal_entity_edges
    where hierarchy = 'corporate'

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
