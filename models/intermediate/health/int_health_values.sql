with health_examples as (

    select * from {{ ref('int_health_examples') }}

),

health_signals as (

    select * from {{ ref('int_health_signals') }}

),

needed as (

    select distinct
        snapshot_id,
        account_id,
        as_of_date
    from health_examples

),

-- One row per feature, so that a card takes any number of them.
final as (

    select
        needed.snapshot_id,
        features.feature,
        cast(
            case features.feature
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
                when 'contract_value' then health_signals.arr_amount
                when 'tenure_days' then health_signals.tenure_days
            end as double
        ) as number_value,
        case features.feature
            when 'segment' then health_signals.segment
        end as text_value
    from needed
    inner join health_signals
        on
            needed.account_id = health_signals.account_id
            and needed.as_of_date = health_signals.as_of_date
    cross join (
        values
        ('adoption'), ('usage_trend'), ('support_load'), ('satisfaction'),
        ('last_meaningful_touch'), ('relationship_breadth'),
        ('payment_behaviour'), ('contract_value_trend'), ('contract_value'),
        ('tenure_days'), ('segment')
    ) as features (feature)

)

select * from final
