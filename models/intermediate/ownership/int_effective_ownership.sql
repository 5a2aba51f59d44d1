with effective_shares as (

    select * from {{ ref('int_effective_shares') }}

),

effective_residuals as (

    select * from {{ ref('int_effective_residuals') }}

),

control_reasons as (

    select * from {{ ref('int_control_reasons') }}

),

-- What the ultimate owners hold at least and at most leaves the rest.
known as (

    select
        owned_id,
        sum(effective_rate_lower) as known_rate_lower,
        sum(effective_rate_upper) as known_rate_upper
    from effective_shares
    where is_ultimate_owner
    group by owned_id

),

residuals as (

    select
        effective_residuals.owned_id,
        effective_residuals.residual_rate,
        effective_residuals.residual_normalised,
        greatest(1 - coalesce(known.known_rate_upper, 0), 0) as rate_lower,
        greatest(1 - coalesce(known.known_rate_lower, 0), 0) as rate_upper
    from effective_residuals
    left join known
        on effective_residuals.owned_id = known.owned_id

),

pairs as (

    select
        coalesce(shares.owner_id, control.controller_id) as owner_id,
        coalesce(shares.owned_id, control.controlled_id) as owned_id,
        shares.effective_rate,
        shares.effective_rate_lower,
        shares.effective_rate_upper,
        shares.normalised_rate,
        shares.depth,
        coalesce(shares.is_ultimate_owner, false) as is_ultimate_owner,
        false as is_residual,
        control.control_basis
    from effective_shares as shares
    full outer join control_reasons as control
        on
            shares.owner_id = control.controller_id
            and shares.owned_id = control.controlled_id

    union all

    select
        'unknown' as owner_id,
        owned_id,
        residual_rate as effective_rate,
        rate_lower as effective_rate_lower,
        rate_upper as effective_rate_upper,
        residual_normalised as normalised_rate,
        cast(null as int) as depth,
        true as is_ultimate_owner,
        true as is_residual,
        cast(null as string) as control_basis
    from residuals
    where residual_rate > 0.000000000001 or rate_upper > 0.000000000001

)

select * from pairs
