with arr_families as (

    select * from {{ ref('int_arr_families') }}

),

final as (

    select
        cast(account_id as string) as account_id,
        cast(month_end_date as date) as month_end_date,
        cast(measured_date as date) as measured_date,
        cast(family_id as string) as family_id,
        cast(current_family_id as string) as current_family_id,
        cast(opening_arr_amount as decimal(18, 2)) as opening_arr_amount,
        cast(arr_amount as decimal(18, 2)) as arr_amount,
        cast(year_ago_arr_amount as decimal(18, 2)) as year_ago_arr_amount
    from arr_families

)

select * from final
