with arr_movements as (

    select * from {{ ref('int_arr_movements') }}

),

final as (

    select
        cast(tree as string) as tree,
        cast(family_id as string) as family_id,
        cast(account_id as string) as account_id,
        cast(month_end_date as date) as month_end_date,
        cast(movement as string) as movement,
        cast(movement_amount as decimal(18, 2)) as movement_amount
    from arr_movements

)

select * from final
