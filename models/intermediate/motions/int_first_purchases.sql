with account_purchases as (

    select * from {{ ref('int_account_purchases') }}

),

final as (

    select
        account_id,
        min(first_bought_at) as first_bought_at
    from account_purchases
    group by account_id

)

select * from final
