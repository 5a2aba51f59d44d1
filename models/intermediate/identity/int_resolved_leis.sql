with lei_checks as (

    select * from {{ ref('int_lei_checks') }}

),

lei_records as (

    select * from {{ ref('stg_gleif__lei_records') }}

),

-- One successor only: a split has several, and nobody can pick for the reader.
successors as (

    select
        lei,
        successor_lei_1 as successor_lei
    from lei_records
    where
        successor_lei_1 is not null
        and successor_lei_2 is null
        and (
            registration_status in ('RETIRED', 'MERGED', 'DUPLICATE')
            or entity_status = 'INACTIVE'
        )

),

-- Chains of up to three hops.
hops as (

    select
        lei_checks.lei,
        lei_checks.is_valid,
        coalesce(third.successor_lei, second.successor_lei, first.successor_lei)
            as last_successor_lei,
        coalesce(
            lei_checks.lei
            in (first.successor_lei, second.successor_lei, third.successor_lei),
            false
        ) as is_loop
    from lei_checks
    left join successors as first
        on lei_checks.lei = first.lei
    left join successors as second
        on first.successor_lei = second.lei
    left join successors as third
        on second.successor_lei = third.lei

),

-- Entities that succeed each other in a loop are left alone.
succeeded as (

    select
        lei,
        is_valid,
        case when not is_loop then last_successor_lei end as successor_lei
    from hops

),

resolved as (

    select
        succeeded.lei,
        succeeded.is_valid,
        succeeded.successor_lei,
        lei_records.registration_status,
        lei_records.registration_status in ('ANNULLED', 'DUPLICATE')
        and succeeded.successor_lei is null as is_not_usable,
        case
            when not succeeded.is_valid then null
            when lei_records.registration_status = 'ANNULLED' then null
            when
                lei_records.registration_status = 'DUPLICATE'
                and succeeded.successor_lei is null
                then null
            else coalesce(succeeded.successor_lei, succeeded.lei)
        end as current_lei
    from succeeded
    left join lei_records
        on succeeded.lei = lei_records.lei

)

select * from resolved
