with account_profit as (

    select * from {{ ref('int_account_profit') }}
    where
        month_end_date > last_day({{ months_later(as_of_date(), -12) }})

),

family_spells as (

    select * from {{ ref('int_family_spells') }}
    where
        valid_from <= {{ as_of_date() }} and valid_to > {{ as_of_date() }}

),

-- The last twelve months; a margin is known where every month with revenue has
-- a cost.
accounts as (

    select
        account_profit.account_id,
        coalesce(family_spells.family_id, account_profit.account_id)
            as family_id,
        sum(account_profit.recognised_amount) as revenue_amount,
        case
            when
                count(*) filter (
                    where
                    account_profit.recognised_amount <> 0
                    and account_profit.cost_amount is null
                ) = 0
                then
                    sum(account_profit.recognised_amount)
                    - coalesce(sum(account_profit.cost_amount), 0)
        end as margin_amount
    from account_profit
    left join family_spells
        on account_profit.account_id = family_spells.account_id
    group by
        account_profit.account_id,
        coalesce(family_spells.family_id, account_profit.account_id)

),

families as (

    select
        family_id,
        sum(revenue_amount) as revenue_amount,
        case when count(*) = count(margin_amount) then sum(margin_amount) end
            as margin_amount
    from accounts
    group by family_id

),

units as (

    select
        'account' as grain,
        'revenue' as measure,
        account_id as unit_id,
        revenue_amount as amount
    from accounts
    union all
    select
        'account' as grain,
        'margin' as measure,
        account_id as unit_id,
        margin_amount as amount
    from accounts
    union all
    select
        'family' as grain,
        'revenue' as measure,
        family_id as unit_id,
        revenue_amount as amount
    from families
    union all
    select
        'family' as grain,
        'margin' as measure,
        family_id as unit_id,
        margin_amount as amount
    from families

),

earning as (

    select * from units
    where amount <> 0

)

select * from earning
