with open_opportunities as (

    select * from {{ ref('int_current_opportunities') }}
    where not is_closed

),

opportunity_records as (

    select * from {{ ref('int_opportunity_records') }}

),

account_families as (

    select * from {{ ref('int_account_families') }}

),

team_users as (

    select * from {{ ref('int_team_users') }}

),

last_visits as (

    select * from {{ ref('int_stage_visits') }}
    where is_current

),

pushes as (

    select
        opportunity_id,
        cast(count(*) as int) as push_count,
        cast(sum(pushed_days) as int) as pushed_days
    from {{ ref('int_opportunity_pushes') }}
    group by opportunity_id

),

next_steps as (

    select * from {{ ref('int_next_steps') }}

),

final as (

    select
        open_opportunities.opportunity_id,
        open_opportunities.account_id,
        coalesce(account_families.family_id, open_opportunities.account_id)
            as family_id,
        opportunity_records.opportunity_name,
        open_opportunities.owner_id,
        team_users.person_id as owner_person_id,
        team_users.manager_id as owner_manager_id,
        coalesce(team_users.is_active, open_opportunities.is_owner_active)
            as is_owner_active,
        open_opportunities.amount,
        open_opportunities.close_date,
        opportunity_records.created_at,
        coalesce(last_visits.canonical_stage, 'unmapped') as canonical_stage,
        last_visits.entered_at as stage_entered_at,
        cast(
            {{ as_of_date() }} - cast(last_visits.entered_at as date) as int
        ) as stage_days,
        coalesce(pushes.push_count, 0) as push_count,
        coalesce(pushes.pushed_days, 0) as pushed_days,
        next_steps.next_step
    from open_opportunities
    inner join opportunity_records
        on
            open_opportunities.opportunity_id
            = opportunity_records.opportunity_id
    left join account_families
        on open_opportunities.account_id = account_families.account_id
    left join team_users
        on open_opportunities.owner_id = team_users.user_id
    left join last_visits
        on open_opportunities.opportunity_id = last_visits.opportunity_id
    left join pushes
        on open_opportunities.opportunity_id = pushes.opportunity_id
    left join next_steps
        on open_opportunities.opportunity_id = next_steps.opportunity_id

)

select * from final
