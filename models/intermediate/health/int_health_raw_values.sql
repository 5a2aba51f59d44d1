with health_signals as (

    select * from {{ ref('int_health_signals') }}

),

renewal_chances as (

    select * from {{ ref('int_renewal_chances') }}

),

health_weights as (

    select * from {{ ref('int_health_weights') }}

),

named as (

    select
        health_signals.account_id,
        health_signals.as_of_date,
        health_signals.is_current,
        health_signals.is_customer,
        health_signals.segment,
        health_signals.motion,
        health_signals.weight_set,
        health_signals.arr_amount,
        health_signals.tenure_days,
        health_signals.adoption_rate as adoption,
        health_signals.usage_trend,
        health_signals.ticket_weight_per_seat as support_load,
        health_signals.satisfaction_rate as satisfaction,
        health_signals.days_since_touch as last_meaningful_touch,
        health_signals.reached_contact_count as relationship_breadth,
        health_signals.overdue_rate as payment_behaviour,
        health_signals.contract_value_trend,
        renewal_chances.renewal_probability
    from health_signals
    left join renewal_chances
        on
            health_signals.as_of_date = renewal_chances.as_of_date
            and health_signals.likeness = renewal_chances.likeness
            and health_signals.is_customer

),

-- A component without a weight is no part of the score.
final as (

    select
        named.account_id,
        named.as_of_date,
        named.is_current,
        named.is_customer,
        named.segment,
        named.motion,
        named.weight_set,
        named.arr_amount,
        named.tenure_days,
        {{ each_component(
            'health_weights.#_weight, health_weights.#_worst,'
            ~ ' health_weights.#_best, case when health_weights.#_weight'
            ~ ' is not null then cast(named.# as decimal(18, 6)) end'
            ~ ' as #_value', ', '
        ) }}
    from named
    inner join health_weights
        on
            named.weight_set = health_weights.weight_set
            and named.as_of_date = health_weights.as_of_date

)

select * from final
