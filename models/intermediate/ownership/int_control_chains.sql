{#-
    Walks down from every decisive holder. A company has at most one, so that
    there is one way up from it; the guard on the path ends a cycle.
-#}
with recursive chains as (

    select
        owner_id as controller_id,
        owned_id as controlled_id,
        1 as depth,
        owner_id || ' > ' || owned_id as path
    from {{ ref('int_voting_holdings') }}
    where is_decisive

    union all

    select
        chains.controller_id,
        holdings.owned_id as controlled_id,
        chains.depth + 1 as depth,
        chains.path || ' > ' || holdings.owned_id as path
    from chains
    inner join {{ ref('int_voting_holdings') }} as holdings
        on chains.controlled_id = holdings.owner_id
    where
        holdings.is_decisive
        and chains.depth < {{ var('hierarchy_max_depth') }}
        and not contains(
            ' > ' || chains.path || ' > ', ' > ' || holdings.owned_id || ' > '
        )

)

select * from chains
