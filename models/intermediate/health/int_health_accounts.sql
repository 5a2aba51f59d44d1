with health_signals as (

    select * from {{ ref('int_health_signals') }}

),

final as (

    select
        account_id,
        as_of_date,
        is_current,
        is_customer,
        arr_amount,
        tenure_days,
        segment,
        motion,
        weight_set
    from health_signals

)

select * from final
