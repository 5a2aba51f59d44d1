with owner_segments as (

    select * from {{ ref('int_owner_segments') }}

),

-- A person counts once, by the first of the records that name them.
people as (

    select * from owner_segments
    qualify
        row_number() over (
            partition by account_id, valid_from, person_id
            order by survivorship_rank asc
        ) = 1

),

-- The record that wins names the owner; other live ones name co-owners.
ranked as (

    select
        *,
        row_number() over (
            partition by account_id, valid_from
            order by survivorship_rank asc
        ) as place
    from people

),

placed as (

    select
        account_id,
        user_id,
        case when place = 1 then 'owner' else 'co_owner' end as role,
        source_system,
        valid_from,
        valid_to
    from ranked
    where place = 1 or not is_deleted

)

select * from placed
