with walks as (

    select * from {{ ref('int_ownership_walks_8') }}

),

open_owners as (

    select walks.owner_node from walks
    where {{ goes_on('walks') }}
    group by walks.owner_node

),

open_walks as (

    select walks.* from walks
    inner join open_owners
        on walks.owner_node = open_owners.owner_node

),

-- All walks of the other owners have ended: nothing is to be added.
settled_walks as (

    select walks.* from walks
    left join open_owners
        on walks.owner_node = open_owners.owner_node
    where open_owners.owner_node is null

),

twice as (

    select
        before.owner_node,
        after.owned_node,
        {{ doubled_walks('before', 'after') }}
    from open_walks as before
    inner join walks as after
        on before.owned_node = after.owner_node
    where before.is_standing = 1 or {{ goes_on('before') }}
    group by before.owner_node, after.owned_node

),

twice_all as (

    select * from twice
    union all
    select * from settled_walks

),

four_times as (

    select
        before.owner_node,
        after.owned_node,
        {{ doubled_walks('before', 'after') }}
    from twice as before
    inner join twice_all as after
        on before.owned_node = after.owner_node
    where before.is_standing = 1 or {{ goes_on('before') }}
    group by before.owner_node, after.owned_node

),

four_times_all as (

    select * from four_times
    union all
    select * from settled_walks

),

eight_times as (

    select
        before.owner_node,
        after.owned_node,
        {{ doubled_walks('before', 'after') }}
    from four_times as before
    inner join four_times_all as after
        on before.owned_node = after.owner_node
    where before.is_standing = 1 or {{ goes_on('before') }}
    group by before.owner_node, after.owned_node

),

eight_times_all as (

    select * from eight_times
    union all
    select * from settled_walks

)

select * from eight_times_all
