with voting_rates as (

    select * from {{ ref('int_voting_rates') }}
    where
        valid_from <= {{ as_of_date() }}
        and valid_to > {{ as_of_date() }}

),

ownership_residuals as (

    select * from {{ ref('int_ownership_residuals') }}

),

totals as (

    select
        owned_id,
        sum(voting_rate_lower) as voting_total
    from voting_rates
    group by owned_id

),

-- Stock that the company holds itself casts no votes; votes that sum to more
-- than there are, are cut in proportion.
holdings as (

    select
        voting_rates.owner_id,
        voting_rates.owned_id,
        {{ rounded(
            'cast(voting_rates.voting_rate_lower as double) / greatest('
            'cast(1 - coalesce(ownership_residuals.treasury_rate, 0) as double)'
            ', cast(totals.voting_total as double))',
            18,
            12
        ) }} as voting_rate
    from voting_rates
    inner join totals
        on voting_rates.owned_id = totals.owned_id
    left join ownership_residuals
        on voting_rates.owned_id = ownership_residuals.owned_id

),

-- Nobody reaches the threshold without the votes of a decisive holder.
decided as (

    select
        *,
        {{ beyond(
            'voting_rate', var('control_threshold'), var('control_is_strict')
        ) }} as is_controlling,
        voting_rate > greatest(
            {{ var('control_threshold') }}, 1 - {{ var('control_threshold') }}
        ) as is_decisive
    from holdings

)

select * from decided
