with ultimates as (

    select * from {{ ref('int_legal_entity_relationships') }}
    where is_kept and relation = 'ultimate_consolidation'

),

nearer_parents as (

    select * from {{ ref('int_legal_entity_relationships') }}
    where
        is_kept
        and relation in ('direct_consolidation', 'international_branch')

),

-- A time with nothing but the ultimate parent begins where that one does, or
-- where a nearer parent ends.
beginnings as (

    select
        child_id,
        parent_id,
        valid_from,
        valid_to
    from ultimates

    union distinct

    select
        ultimates.child_id,
        ultimates.parent_id,
        nearer_parents.valid_to as valid_from,
        ultimates.valid_to
    from ultimates
    inner join nearer_parents
        on
            ultimates.child_id = nearer_parents.child_id
            and ultimates.valid_from < nearer_parents.valid_to
            and ultimates.valid_to > nearer_parents.valid_to

),

spells as (

    select
        beginnings.child_id,
        beginnings.parent_id,
        beginnings.valid_from,
        least(
            beginnings.valid_to,
            min(
                case
                    when nearer_parents.valid_from > beginnings.valid_from
                        then nearer_parents.valid_from
                end
            )
        ) as valid_to,
        coalesce(
            bool_or(nearer_parents.valid_from <= beginnings.valid_from), false
        ) as is_covered
    from beginnings
    left join nearer_parents
        on
            beginnings.child_id = nearer_parents.child_id
            and beginnings.valid_from < nearer_parents.valid_to
    group by
        beginnings.child_id,
        beginnings.parent_id,
        beginnings.valid_from,
        beginnings.valid_to

),

final as (

    select
        child_id,
        parent_id,
        valid_from,
        valid_to
    from spells
    where not is_covered

)

select * from final
