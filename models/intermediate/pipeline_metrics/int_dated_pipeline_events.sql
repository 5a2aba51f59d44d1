with opportunity_outcomes as (

    select * from {{ ref('int_opportunity_outcomes') }}
    where is_eligible

),

opportunity_pushes as (

    select * from {{ ref('int_opportunity_pushes') }}

),

team_users as (

    select * from {{ ref('int_team_users') }}

),

-- A renewal is created when its contract begins: the days it takes say nothing
-- of selling.
events as (

    select
        opportunity_id,
        owner_id,
        outcome as event,
        1 as event_number,
        outcome_date as event_date,
        amount,
        case when not is_renewal then cycle_days end as day_count,
        is_renewal
    from opportunity_outcomes
    where outcome in ('won', 'lost')

    union all

    select
        opportunity_id,
        owner_id,
        'created' as event,
        1 as event_number,
        cast(created_at as date) as event_date,
        first_amount as amount,
        cast(null as int) as day_count,
        is_renewal
    from opportunity_outcomes

    union all

    select
        pushes.opportunity_id,
        coalesce(team_users.person_id, pushes.owner_id) as owner_id,
        'pushed' as event,
        pushes.push_number as event_number,
        cast(pushes.pushed_at as date) as event_date,
        pushes.amount,
        pushes.pushed_days as day_count,
        outcomes.is_renewal
    from opportunity_pushes as pushes
    inner join opportunity_outcomes as outcomes
        on pushes.opportunity_id = outcomes.opportunity_id
    left join team_users
        on pushes.owner_id = team_users.user_id

)

select * from events
