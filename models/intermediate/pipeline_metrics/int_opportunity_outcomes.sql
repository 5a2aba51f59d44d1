with opportunity_endings as (

    select
        *,
        -- Credit stays with whoever owned the deal when it closed.
        nullif(
            case
                when outcome in ('won', 'lost')
                    then coalesce(closing_owner_id, last_owner_id)
                else last_owner_id
            end,
            ''
        ) as credited_owner_id
    from {{ ref('int_opportunity_endings') }}

),

team_users as (

    select * from {{ ref('int_team_users') }}

),

canonical_stages as (

    select * from {{ ref('canonical_stages') }}

),

-- What no forecast category leaves out is pipeline, one without included.
staged as (

    select
        endings.*,
        coalesce(team_users.person_id, endings.credited_owner_id) as owner_id,
        endings.outcome = 'open'
        and endings.is_eligible
        and coalesce(canonical_stages.is_qualified, true)
        and not {{ is_omitted_category('endings.forecast_category') }}
            as is_pipeline,
        coalesce(canonical_stages.is_advanced, false) as is_advanced
    from opportunity_endings as endings
    left join team_users
        on endings.credited_owner_id = team_users.user_id
    left join canonical_stages
        on endings.canonical_stage = canonical_stages.canonical_stage

),

final as (

    select
        opportunity_id,
        owner_id,
        outcome,
        is_eligible,
        is_renewal,
        is_pipeline,
        is_pipeline and is_advanced as is_advanced_pipeline,
        case
            when outcome = 'lost' then coalesce(last_open_amount, amount)
            else amount
        end as amount,
        first_amount,
        last_open_amount,
        close_date,
        case
            when outcome in ('won', 'lost')
                then least(
                    coalesce(close_date, cast(closed_at as date)),
                    {{ as_of_date() }}
                )
        end as outcome_date,
        created_at,
        first_closed_at,
        closed_at as last_closed_at,
        case when outcome = 'won' then closed_at end as won_at,
        case when outcome = 'lost' then closed_at end as lost_at,
        case
            when outcome = 'won'
                then cast(
                    cast(closed_at as date) - cast(created_at as date) as int
                )
        end as cycle_days,
        case
            when outcome = 'open'
                then cast(
                    {{ as_of_date() }} - cast(created_at as date) as int
                )
        end as age_days,
        push_count,
        pushed_days
    from staged

)

select * from final
