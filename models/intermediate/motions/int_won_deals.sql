with opportunity_timeline as (

    select * from {{ ref('int_opportunity_timeline') }}

),

won_opportunities as (

    select
        opportunity_id,
        account_id
    from {{ ref('int_current_opportunities') }}
    where is_won and account_id is not null

),

stepped as (

    select
        opportunity_id,
        valid_from,
        coalesce(is_won, false) as is_won,
        lag(coalesce(is_won, false)) over (
            partition by opportunity_id
            order by valid_from asc
        ) as was_won
    from opportunity_timeline

),

-- Lost again and won again: the last time counts. Payment after it does not.
final as (

    select
        won_opportunities.opportunity_id,
        won_opportunities.account_id,
        max(stepped.valid_from) as won_at
    from won_opportunities
    inner join stepped
        on won_opportunities.opportunity_id = stepped.opportunity_id
    where stepped.is_won and not coalesce(stepped.was_won, false)
    group by won_opportunities.opportunity_id, won_opportunities.account_id

)

select * from final
