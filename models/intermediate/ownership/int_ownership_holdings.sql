with ownership_positions as (

    select * from {{ ref('int_ownership_positions') }}

),

holdings as (

    select
        owner_id,
        owned_id,
        rate_lower,
        rate_mid,
        rate_upper,
        case
            when register_name = 'bods' then 'bods_relationship_statement'
            else 'register_stake'
        end as source_table
    from ownership_positions
    where
        measure = 'share'
        and register_rank = 1
        and valid_from <= {{ as_of_date() }}
        and valid_to > {{ as_of_date() }}

),

-- A company that held all of itself would have no owner: not believed.
treasury as (

    select
        owned_id,
        rate_lower as treasury_rate
    from holdings
    where owner_id = owned_id and rate_lower < 1

),

totals as (

    select
        owned_id,
        sum(rate_lower) as stated_rate_lower,
        count(*) as owner_count
    from holdings
    where owner_id <> owned_id
    group by owned_id

),

outside as (

    select
        holdings.*,
        coalesce(treasury.treasury_rate, 0) as treasury_rate,
        cast(1 - coalesce(treasury.treasury_rate, 0) as double) as float_rate,
        totals.stated_rate_lower,
        totals.owner_count
    from holdings
    inner join totals
        on holdings.owned_id = totals.owned_id
    left join treasury
        on holdings.owned_id = treasury.owned_id
    where holdings.owner_id <> holdings.owned_id

)

select * from outside
