with ownership_holdings as (

    select * from {{ ref('int_ownership_holdings') }}

),

-- Shares that sum to more than there is are cut in proportion.
cut as (

    select
        *,
        {{ rounded(
            'cast(rate_lower as double) * least('
            'float_rate / greatest(cast(stated_rate_lower as double), 1e-12), 1)',
            18,
            12
        ) }} as lower_rate
    from ownership_holdings

),

-- The most one can hold is what the others do not hold at least.
capped as (

    select
        *,
        greatest(
            lower_rate,
            least(
                rate_upper,
                float_rate - sum(lower_rate) over (partition by owned_id)
                + lower_rate
            )
        ) as upper_rate
    from cut

),

centred as (

    select
        *,
        least(greatest(coalesce(rate_mid, lower_rate), lower_rate), upper_rate)
            as middle_rate
    from capped

),

summed as (

    select
        *,
        sum(lower_rate) over (partition by owned_id) as lower_total,
        sum(middle_rate) over (partition by owned_id) as middle_total
    from centred

),

edges as (

    select
        owner_id,
        owned_id,
        cast(lower_rate as decimal(18, 12)) as rate_lower,
        {{ rounded(
            'cast(lower_rate as double) + cast(middle_rate - lower_rate'
            ' as double) * least((float_rate - cast(lower_total as double))'
            ' / greatest(cast(middle_total - lower_total as double), 1e-12), 1)',
            18,
            12
        ) }} as rate_mid,
        cast(upper_rate as decimal(18, 12)) as rate_upper,
        rate_mid is not null as is_known,
        treasury_rate
    from summed

)

select * from edges
