with slices as (

    select * from {{ ref('int_turnaround_slices') }}

),

account_usage as (

    select * from {{ ref('int_account_usage') }}
    where licensed_seats > 0

),

final as (

    select
        cast(slices.slice as string) as slice,
        cast(slices.slice_value as string) as slice_value,
        cast(slices.ticket_count as bigint) as ticket_count,
        cast(slices.answered_count as bigint) as answered_count,
        cast(slices.ticket_count - slices.answered_count as bigint)
            as unanswered_count,
        cast(slices.solved_count as bigint) as solved_count,
        cast(slices.ticket_count - slices.solved_count as bigint)
            as unsolved_count,
        cast(slices.escalated_count as bigint) as escalated_count,
        cast(slices.reopened_count as bigint) as reopened_count,
        cast(slices.severity as decimal(18, 4)) as severity,
        cast(slices.ticket_load as decimal(18, 6)) as ticket_load,
        {{ rounded('slices.response_p50', 18, 6) }}
            as first_response_p50_minutes,
        {{ rounded('slices.response_p90', 18, 6) }}
            as first_response_p90_minutes,
        {{ rounded('slices.resolution_p50', 18, 6) }}
            as resolution_p50_minutes,
        {{ rounded('slices.resolution_p90', 18, 6) }}
            as resolution_p90_minutes,
        cast(account_usage.licensed_seats as bigint) as licensed_seats,
        {{ rounded(
            'cast(slices.ticket_count as double)'
            ~ ' / account_usage.licensed_seats', 18, 6
        ) }} as tickets_per_seat,
        {{ rounded(
            'cast(slices.severity as double) / account_usage.licensed_seats',
            18, 6
        ) }} as severity_per_seat,
        {{ rounded(
            'cast(slices.ticket_load as double)'
            ~ ' / account_usage.licensed_seats', 18, 6
        ) }} as ticket_load_per_seat,
        {{ as_of_date() }} as as_of_date
    from slices
    left join account_usage
        on
            slices.slice = 'account'
            and slices.slice_value = account_usage.account_id

)

select * from final
