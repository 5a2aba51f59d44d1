with stake_rates as (

    select * from {{ ref('int_stake_rates') }}
    where exclusion_reason is null

),

-- Votes beside a share are a measure of their own. A bound that is itself left
-- out is passed by at least a millionth.
measured as (

    select
        stake_id,
        owner_id,
        owned_id,
        counts_as as measure,
        register_name,
        rate_lower,
        rate_mid,
        rate_upper,
        rate_lower
        + case when is_lower_exclusive then 0.000001 else 0 end as rate_floor,
        valid_from,
        valid_to
    from stake_rates

    union all

    select
        stake_id,
        owner_id,
        owned_id,
        'votes' as measure,
        register_name,
        voting_rate as rate_lower,
        voting_rate as rate_mid,
        voting_rate as rate_upper,
        voting_rate as rate_floor,
        valid_from,
        valid_to
    from stake_rates
    where voting_rate is not null and counts_as = 'share'

)

select * from measured
