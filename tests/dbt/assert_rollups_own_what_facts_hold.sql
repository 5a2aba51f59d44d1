-- What accounts own of pipeline in the roll-ups is what the deals sum to.
with deals as (

    select
        count(*) filter (where opportunity_status = 'open') as open_count,
        coalesce(sum(amount) filter (where opportunity_status = 'open'), 0)
            as open_amount,
        coalesce(sum(amount) filter (where opportunity_status = 'won'), 0)
            as won_amount,
        coalesce(sum(amount) filter (where opportunity_status = 'lost'), 0)
            as lost_amount
    from {{ ref('fct_opportunities') }}
    where account_id is not null

),

owned as (

    select
        hierarchy,
        sum(open_opportunity_count_own) as open_count,
        sum(open_pipeline_amount_own) as open_amount,
        sum(won_amount_own) as won_amount,
        sum(lost_amount_own) as lost_amount
    from {{ ref('account_family_rollups') }}
    group by hierarchy

)

select
    owned.hierarchy,
    owned.open_amount,
    deals.open_amount as deal_amount
from owned
cross join deals
where
    owned.open_count <> deals.open_count
    or owned.open_amount <> deals.open_amount
    or owned.won_amount <> deals.won_amount
    or owned.lost_amount <> deals.lost_amount
