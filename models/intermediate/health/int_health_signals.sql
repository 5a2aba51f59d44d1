with health_accounts as (

    select * from {{ ref('int_health_accounts') }}

),

health_states as (

    select * from {{ ref('int_health_states') }}

),

-- A signal without a divisor (no seats, nothing invoiced) or from a feed that
-- was quiet is missing, which is not zero.
signals as (

    select
        health_accounts.*,
        health_states.adoption_rate,
        health_states.usage_trend,
        {{ rounded(
            'cast(health_states.ticket_weight as double)'
            ~ ' / nullif(health_states.seat_count, 0)', 18, 6
        ) }} as ticket_weight_per_seat,
        {{ rounded(
            'cast(health_states.survey_points as double)'
            ~ ' / nullif(cast(health_states.survey_answer_count as double), 0)',
            18, 6
        ) }} as satisfaction_rate,
        cast(health_states.as_of_date - health_states.last_touched_on as int)
            as days_since_touch,
        case
            when health_states.last_touched_on is not null
                then coalesce(health_states.reached_contact_count, 0)
        end as reached_contact_count,
        {{ rounded(
            'cast(health_states.overdue_amount as double)'
            ~ ' / nullif(cast(health_states.invoiced_amount as double), 0)',
            18, 6
        ) }} as overdue_rate,
        {{ rounded(
            'cast(health_states.arr_amount as double)'
            ~ ' / nullif(cast(health_states.earlier_arr_amount as double), 0)'
            ~ ' - 1', 18, 6
        ) }} as contract_value_trend
    from health_accounts
    inner join health_states
        on
            health_accounts.account_id = health_states.account_id
            and health_accounts.as_of_date = health_states.as_of_date

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
