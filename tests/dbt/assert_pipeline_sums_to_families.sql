-- Open pipeline summed over the roots of the closure is open pipeline.
with opportunities as (

    select
        account_id,
        coalesce(sum(amount), 0) as amount
    from {{ ref('fct_opportunities') }}
    where opportunity_status = 'open' and account_id is not null
    group by account_id

),

by_root as (

    select sum(opportunities.amount) as amount
    from {{ ref('bridge_account_hierarchy') }} as closure
    inner join opportunities
        on closure.descendant_account_id = opportunities.account_id
    where closure.is_root_ancestor and closure.hierarchy = 'crm'

),

in_all as (

    select sum(amount) as amount from opportunities

)

select
    by_root.amount as family_amount,
    in_all.amount as open_amount
from by_root
cross join in_all
where by_root.amount is distinct from in_all.amount
