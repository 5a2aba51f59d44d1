with current_opportunities as (

    select * from {{ ref('int_current_opportunities') }}
    where account_id is not null

),

account_flows as (

    select * from {{ ref('int_account_flows') }}

),

open_deals as (

    select
        account_id,
        count(*) as open_opportunity_count,
        sum(amount) as open_pipeline_amount,
        sum(
            cast(amount * cast(probability as decimal(9, 4)) as decimal(18, 2))
        ) as weighted_pipeline_amount
    from current_opportunities
    where not is_closed
    group by account_id

),

flows as (

    select
        account_id,
        count(*) filter (where flow = 'won') as won_opportunity_count,
        sum(amount) filter (where flow = 'won') as won_amount,
        count(*) filter (where flow = 'lost') as lost_opportunity_count,
        sum(amount) filter (where flow = 'lost') as lost_amount,
        sum(amount) filter (where flow = 'invoiced') as invoiced_amount
    from account_flows
    group by account_id

),

joined as (

    select
        coalesce(open_deals.account_id, flows.account_id) as account_id,
        open_deals.open_opportunity_count,
        open_deals.open_pipeline_amount,
        open_deals.weighted_pipeline_amount,
        flows.won_opportunity_count,
        flows.won_amount,
        flows.lost_opportunity_count,
        flows.lost_amount,
        flows.invoiced_amount
    from open_deals
    full outer join flows
        on open_deals.account_id = flows.account_id

)

select * from joined
