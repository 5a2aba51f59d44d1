with legal_parent_segments as (

    select * from {{ ref('int_legal_parent_segments') }}

),

entity_accounts as (

    select * from {{ ref('int_entity_accounts') }}

),

-- What several accounts own together is allocated among them by share; the
-- first takes what rounding leaves, so that the shares sum to 1.
divided as (

    select
        child_account_id,
        parent_account_id,
        control_rate,
        case
            when parent_number = 1
                then 1 + rounded_rate - sum(rounded_rate) over (
                    partition by child_account_id, valid_from
                )
            else rounded_rate
        end as allocation_rate,
        valid_from,
        valid_to
    from legal_parent_segments

),

-- Several ways to one parent, through legal entities that are no accounts, are
-- one step.
shared as (

    select
        child_account_id,
        parent_account_id,
        cast(least(sum(control_rate), 1) as decimal(9, 6)) as control_rate,
        cast(sum(allocation_rate) as decimal(9, 6)) as allocation_rate,
        valid_from,
        valid_to
    from divided
    group by child_account_id, parent_account_id, valid_from, valid_to

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
