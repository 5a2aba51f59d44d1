with walks as (

    select * from {{ ref('int_ownership_walks_64') }}

),

twice as (

    select
        before.owner_id,
        after.owned_id,
        {{ doubled_walks('before', 'after') }},
        case when before.owner_id = after.owned_id then 1 else 0 end
            as is_standing
    from walks as before
    inner join walks as after
        on before.owned_id = after.owner_id
    where
        before.is_standing = 1
        or before.last_upper > 1e-16
        or before.last_normalised > 1e-16
    group by before.owner_id, after.owned_id

),

four_times as (

    select
        before.owner_id,
        after.owned_id,
        {{ doubled_walks('before', 'after') }},
        case when before.owner_id = after.owned_id then 1 else 0 end
            as is_standing
    from twice as before
    inner join twice as after
        on before.owned_id = after.owner_id
    where
        before.is_standing = 1
        or before.last_upper > 1e-16
        or before.last_normalised > 1e-16
    group by before.owner_id, after.owned_id

),

eight_times as (

    select
        before.owner_id,
        after.owned_id,
        {{ doubled_walks('before', 'after') }},
        case when before.owner_id = after.owned_id then 1 else 0 end
            as is_standing
    from four_times as before
    inner join four_times as after
        on before.owned_id = after.owner_id
    where
        before.is_standing = 1
        or before.last_upper > 1e-16
        or before.last_normalised > 1e-16
    group by before.owner_id, after.owned_id

)

select * from eight_times
