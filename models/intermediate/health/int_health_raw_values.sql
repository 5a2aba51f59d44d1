with health_signals as (

    select * from {{ ref('int_health_signals') }}

),

renewal_chances as (

    select * from {{ ref('int_renewal_chances') }}

),

health_components as (

    select * from {{ ref('health_components') }}

),

health_weights as (

    select * from {{ ref('health_weights') }}

),

-- Every account has every component, so that what is missing is seen.
grid as (

    select
        health_signals.account_id,
        health_signals.as_of_date,
        health_components.component,
        health_weights.weight,
        health_components.worst_value,
        health_components.best_value,
        cast(
            case health_components.component
                when 'adoption' then health_signals.adoption_rate
                when 'usage_trend' then health_signals.usage_trend
                when 'support_load' then health_signals.ticket_weight_per_seat
                when 'satisfaction' then health_signals.satisfaction_rate
                when 'last_meaningful_touch'
                    then health_signals.days_since_touch
                when 'relationship_breadth'
                    then health_signals.reached_contact_count
                when 'payment_behaviour' then health_signals.overdue_rate
                when 'contract_value_trend'
                    then health_signals.contract_value_trend
                when 'renewal_probability'
                    then renewal_chances.renewal_probability
            end as decimal(18, 6)
        ) as raw_value
    from health_signals
    inner join health_weights
        on
            health_signals.weight_set = health_weights.weight_set
            and health_signals.as_of_date >= health_weights.valid_from
            and health_signals.as_of_date < health_weights.valid_to
    inner join health_components
        on health_weights.component = health_components.component
    left join renewal_chances
        on
            health_signals.as_of_date = renewal_chances.as_of_date
            and health_signals.likeness = renewal_chances.likeness
            and health_signals.is_customer

)

select * from grid
