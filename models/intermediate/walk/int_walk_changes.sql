with pipeline_steps as (

    select * from {{ ref('int_pipeline_steps') }}

),

walk_periods as (

    select * from {{ ref('int_walk_periods') }}

),

-- A step in a period that touches what is to close in it.
placed as (

    select
        periods.period_start_date,
        periods.period_end_date,
        steps.*,
        steps.was_pipeline
        and steps.previous_close_date between periods.period_start_date
        and periods.period_end_date as was_in,
        steps.is_pipeline
        and steps.close_date between periods.period_start_date
        and periods.period_end_date as is_in,
        steps.was_pipeline
        and steps.is_closed
        and steps.close_date between periods.period_start_date
        and periods.period_end_date as is_decided_in
    from pipeline_steps as steps
    inner join walk_periods as periods
        on
            steps.step_date >= periods.period_start_date
            and steps.step_date <= periods.last_date

),

touching as (

    select
        *,
        coalesce(was_in, false) as was_member,
        coalesce(is_in, false) as is_member,
        -- Due elsewhere until the save that decided it.
        coalesce(is_decided_in, false) and not coalesce(was_in, false)
            as is_decided_on_entry
    from placed
    where was_in or is_in or is_decided_in

),

-- The order of the reasons is the precedence.
reasoned as (

    select
        *,
        was_member and (is_member or is_won) as is_revalued,
        case
            when is_decided_on_entry then 'pulled_in'
            when was_member or not is_member then null
            when was_closed is null then 'created'
            when was_closed then 'reopened'
            when not was_pipeline then 'created'
            else 'pulled_in'
        end as entry_movement,
        case
            when is_member then null
            when is_won then 'won'
            when is_closed then 'lost'
            when not is_pipeline then 'removed'
            else 'pushed_out'
        end as exit_movement
    from touching

)

select * from reasoned
