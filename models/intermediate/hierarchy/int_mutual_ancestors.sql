with cycle_paths as (

    select * from {{ ref('int_hierarchy_paths') }}
    where descendant_id = ancestor_id

),

hierarchy_closure as (

    select * from {{ ref('int_hierarchy_closure') }}

),

members as (

    select distinct
        hierarchy,
        descendant_id as member_id
    from cycle_paths

),

upward as (

    select hierarchy_closure.*
    from hierarchy_closure
    inner join members
        on
            hierarchy_closure.hierarchy = members.hierarchy
            and hierarchy_closure.descendant_id = members.member_id
    inner join members as others
        on
            hierarchy_closure.hierarchy = others.hierarchy
            and hierarchy_closure.ancestor_id = others.member_id

),

mutual as (

    select
        upward.hierarchy,
        upward.descendant_id as member_id,
        upward.ancestor_id as other_member_id,
        greatest(upward.valid_from, downward.valid_from) as valid_from,
        least(upward.valid_to, downward.valid_to) as valid_to
    from upward
    inner join upward as downward
        on
            upward.hierarchy = downward.hierarchy
            and upward.descendant_id = downward.ancestor_id
            and upward.ancestor_id = downward.descendant_id
            and upward.valid_from < downward.valid_to
            and upward.valid_to > downward.valid_from

)

select * from mutual
