with health_customers as (

    select * from {{ ref('int_health_customers') }}

),

-- A signal without a divisor (no seats, nothing invoiced) or from a feed that
-- was quiet is missing, which is not zero.
signals as (

    select
        account_id,
        as_of_date,
        is_current,
        is_customer,
        arr_amount,
        tenure_days,
        segment,
        motion,
        weight_set,
        adoption_rate,
        usage_trend,
        {{ rounded(
            'cast(ticket_weight as double)'
            ~ ' / nullif(seat_count, 0)', 18, 6
        ) }} as ticket_weight_per_seat,
        {{ rounded(
            'cast(survey_points as double)'
            ~ ' / nullif(cast(survey_answer_count as double), 0)',
            18, 6
        ) }} as satisfaction_rate,
        cast(as_of_date - last_touched_on as int)
            as days_since_touch,
        case
            when last_touched_on is not null
                then coalesce(reached_contact_count, 0)
        end as reached_contact_count,
        {{ rounded(
            'cast(overdue_amount as double)'
            ~ ' / nullif(cast(invoiced_amount as double), 0)',
            18, 6
        ) }} as overdue_rate,
        {{ rounded(
            'cast(arr_amount as double)'
            ~ ' / nullif(cast(earlier_arr_amount as double), 0)'
            ~ ' - 1', 18, 6
        ) }} as contract_value_trend
    from health_customers

),

-- Accounts that look alike have kept their contracts alike: how much they used,
-- whether they paid, whether they have renewed before.
final as (

    select
        *,
        case
            when adoption_rate is null then 'no usage'
            when adoption_rate < {{ var('renewal_low_adoption') }} then 'low'
            when adoption_rate < {{ var('renewal_high_adoption') }}
                then 'middle'
            else 'high'
        end || case
            when overdue_rate is null then ', nothing due'
            when overdue_rate > 0 then ', overdue'
            else ', paid'
        end || case
            when coalesce(tenure_days, 0) >= 365 then ', renewed'
            else ', first term'
        end as likeness
    from signals

)

select * from final
