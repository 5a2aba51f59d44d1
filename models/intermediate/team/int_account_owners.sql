with owner_places as (

    select * from {{ ref('int_owner_places') }}

),

account_ages as (

    select
        account_id,
        coalesce(cast(min(created_at) as date), date '1900-01-01')
            as known_from_date
    from {{ ref('int_account_assignments') }}
    group by account_id

),

-- The first owner is taken to hold since any system knows the account.
backdated as (

    select
        owner_places.account_id,
        owner_places.user_id,
        owner_places.role,
        owner_places.source_system,
        case
            when
                owner_places.role = 'owner'
                and owner_places.valid_from
                = min(owner_places.valid_from) over (
                    partition by owner_places.account_id
                )
                then
                    least(
                        owner_places.valid_from, account_ages.known_from_date
                    )
            else owner_places.valid_from
        end as valid_from,
        owner_places.valid_to
    from owner_places
    inner join account_ages
        on owner_places.account_id = account_ages.account_id

),

-- What goes on unchanged is one interval.
marked as (

    select
        *,
        case
            when lag(valid_to) over holders = valid_from then 0 else 1
        end as starts_interval
    from backdated
    window holders as (
        partition by account_id, user_id, role
        order by valid_from asc
    )

),

numbered as (

    select
        *,
        sum(starts_interval) over (
            partition by account_id, user_id, role
            order by valid_from asc
            rows unbounded preceding
        ) as interval_number
    from marked

),

merged as (

    select
        account_id,
        user_id,
        role,
        min(source_system) as source_system,
        min(valid_from) as valid_from,
        max(valid_to) as valid_to
    from numbered
    group by account_id, user_id, role, interval_number

)

select * from merged
