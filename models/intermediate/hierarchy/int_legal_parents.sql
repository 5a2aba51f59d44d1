with legal_account_steps as (

    select * from {{ ref('int_legal_account_steps') }}

),

entity_accounts as (

    select * from {{ ref('int_entity_accounts') }}

),

boundaries as (

    select
        child_account_id,
        valid_from as boundary_date
    from legal_account_steps
    union distinct
    select
        child_account_id,
        valid_to as boundary_date
    from legal_account_steps

),

segments as (

    select
        child_account_id,
        boundary_date as valid_from,
        lead(boundary_date) over (
            partition by child_account_id order by boundary_date
        ) as valid_to
    from boundaries

),

-- What several accounts own together is allocated among them by share.
shared as (

    select
        segments.child_account_id,
        steps.parent_account_id,
        steps.control_rate,
        cast(
            steps.control_rate / sum(steps.control_rate) over (
                partition by segments.child_account_id, segments.valid_from
            ) as decimal(9, 6)
        ) as allocation_rate,
        segments.valid_from,
        segments.valid_to
    from segments
    inner join legal_account_steps as steps
        on
            segments.child_account_id = steps.child_account_id
            and segments.valid_from >= steps.valid_from
            and segments.valid_to <= steps.valid_to

),

-- Sites stand below the account that stands for their legal entity.
sites as (

    select
        sites.account_id as child_account_id,
        principals.account_id as parent_account_id,
        cast(1 as decimal(9, 6)) as control_rate,
        cast(1 as decimal(9, 6)) as allocation_rate,
        greatest(sites.known_from_date, principals.known_from_date)
            as valid_from,
        {{ open_end_date() }} as valid_to
    from entity_accounts as sites
    inner join entity_accounts as principals
        on sites.legal_entity_id = principals.legal_entity_id
    where principals.is_principal and not sites.is_principal

),

combined as (

    select * from shared
    union all
    select * from sites

)

select * from combined
