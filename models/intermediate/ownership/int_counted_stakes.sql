with stake_rates as (

    select * from {{ ref('int_stake_rates') }}

),

ownership_positions as (

    select * from {{ ref('int_ownership_positions') }}
    where
        valid_from <= {{ as_of_date() }}
        and valid_to > {{ as_of_date() }}

),

-- A stake counts when its register is the one that is believed on the day.
counted as (

    select
        stake_rates.*,
        coalesce(
            stake_rates.exclusion_reason,
            case
                when positions.register_rank is null then 'not_in_force'
                when positions.register_rank > 1
                    then 'told_better_elsewhere'
            end
        ) as graph_exclusion_reason
    from stake_rates
    left join ownership_positions as positions
        on
            stake_rates.owner_id = positions.owner_id
            and stake_rates.owned_id = positions.owned_id
            and stake_rates.counts_as = positions.measure
            and stake_rates.register_name = positions.register_name
            and stake_rates.valid_from <= {{ as_of_date() }}
            and stake_rates.valid_to > {{ as_of_date() }}

)

select * from counted
