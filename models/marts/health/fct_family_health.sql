with family_health as (

    select * from {{ ref('int_family_health') }}

),

final as (

    select
        cast(family_id as string) as family_id,
        {{ as_of_date() }} as as_of_date,
        cast(customer_count as int) as customer_count,
        cast(arr_amount as decimal(18, 2)) as arr_amount,
        cast(scored_arr_amount as decimal(18, 2)) as scored_arr_amount,
        {{ rounded(
            'cast(score_points as double)'
            ~ ' / nullif(cast(scored_arr_amount as double), 0)', 9, 4
        ) }} as health_score,
        {{ rounded(
            'cast(low_points as double)'
            ~ ' / nullif(cast(arr_amount as double), 0)', 9, 4
        ) }} as health_score_low,
        cast(worst_health_score as decimal(9, 4)) as worst_health_score,
        cast(worst_account_id as string) as worst_account_id,
        cast(red_customer_count as int) as red_customer_count
    from family_health

)

select * from final
