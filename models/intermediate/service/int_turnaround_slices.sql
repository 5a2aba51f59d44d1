with tickets as (

    select * from {{ ref('int_tickets') }}
    where
        opened_at >= cast(
            {{ as_of_date() }} - {{ var('turnaround_window_days') }}
            as timestamp
        )

),

ticket_targets as (

    select * from {{ ref('int_ticket_targets') }}

),

ticket_clocks as (

    select * from {{ ref('int_ticket_clocks') }}

),

-- A ticket that is not answered, or not solved, has no time yet: it is counted
-- beside the percentiles, which would flatter without it.
measured as (

    select
        tickets.account_id,
        ticket_targets.tier,
        ticket_targets.priority,
        tickets.severity_weight,
        {{ rounded(
            'cast(tickets.severity_weight as double) * power(0.5, cast('
            ~ 'coalesce(cast(' ~ as_of_date() ~ ' - cast(tickets.solved_at as'
            ~ ' date) as int), 0) as double) / '
            ~ var('ticket_load_half_life_days') ~ ')', 18, 6
        ) }} as load_weight,
        tickets.escalated_at is not null as is_escalated,
        tickets.reopen_count > 0 as is_reopened,
        case
            when tickets.first_response_at is not null
                then cast(coalesce(clocks.first_response_seconds, 0) as double)
        end / 60 as response_minutes,
        case
            when tickets.solved_at is not null
                then cast(coalesce(clocks.resolution_seconds, 0) as double)
        end / 60 as resolution_minutes
    from tickets
    inner join ticket_targets
        on tickets.ticket_id = ticket_targets.ticket_id
    left join ticket_clocks as clocks
        on tickets.ticket_id = clocks.ticket_id

),

sliced as (

    select
        measured.*,
        case kinds.id
            when 0 then 'all' when 1 then 'tier' when 2 then 'priority'
            else 'account'
        end as slice,
        case kinds.id
            when 0 then 'all' when 1 then measured.tier
            when 2 then measured.priority else measured.account_id
        end as slice_value
    from measured
    cross join range(0, 4) as kinds (id)
    where kinds.id < 3 or measured.account_id is not null

),

final as (

    select
        slice,
        slice_value,
        count(*) as ticket_count,
        count(response_minutes) as answered_count,
        count(resolution_minutes) as solved_count,
        count(*) filter (where is_escalated) as escalated_count,
        count(*) filter (where is_reopened) as reopened_count,
        sum(severity_weight) as severity,
        sum(load_weight) as ticket_load,
        percentile_cont(0.5) within group (order by response_minutes)
            as response_p50,
        percentile_cont(0.9) within group (order by response_minutes)
            as response_p90,
        percentile_cont(0.5) within group (order by resolution_minutes)
            as resolution_p50,
        percentile_cont(0.9) within group (order by resolution_minutes)
            as resolution_p90
    from sliced
    group by slice, slice_value

)

select * from final
