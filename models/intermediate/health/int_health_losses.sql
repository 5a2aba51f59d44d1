with contract_spells as (

    select * from {{ ref('int_health_contract_spells') }}
    where coalesce(holds_to > holds_from, true)

),

-- Billing is believed before contracts.
believed as (

    select *
    from contract_spells
    qualify
        measure <> 'contracts'
        or not bool_or(measure = 'subscriptions') over (partition by account_id)

),

movements as (

    select
        account_id,
        measure = 'arr' as is_amount,
        holds_from as moved_on,
        amount
    from believed

    union all

    select
        account_id,
        measure = 'arr' as is_amount,
        holds_to as moved_on,
        -amount as amount
    from believed
    where holds_to is not null

),

by_day as (

    select
        account_id,
        is_amount,
        moved_on,
        sum(amount) as net_amount
    from movements
    group by account_id, is_amount, moved_on

),

running as (

    select
        *,
        sum(net_amount) over days as total_amount,
        lead(moved_on) over days as next_moved_on
    from by_day
    where net_amount <> 0
    window days as (
        partition by account_id, is_amount
        order by moved_on asc
    )

),

-- The customer left where nothing is left and nothing follows soon; it bought
-- less where a part of the amount is gone.
final as (

    select
        account_id,
        moved_on as lost_on,
        case when is_amount then 'contraction' else 'churn' end as loss
    from running
    where
        net_amount < 0
        and case
            when is_amount
                then
                    total_amount > 0
                    and cast(-net_amount as double)
                    >= cast(total_amount - net_amount as double)
                    * {{ var('contraction_minimum_rate') }}
            else
                total_amount = 0
                and coalesce(
                    next_moved_on > cast(
                        moved_on + {{ var('contract_gap_days') }} as date
                    ),
                    true
                )
        end

)

select * from final
