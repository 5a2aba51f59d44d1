with account_team as (

    select * from {{ ref('int_account_team') }}

),

final as (

    select
        cast(account_id as string) as account_id,
        cast(user_id as string) as user_id,
        cast(role as string) as role,
        cast(valid_from as date) as valid_from,
        cast(valid_to as date) as valid_to,
        cast(is_primary as boolean) as is_primary,
        cast(source as string) as source,
        cast(is_active_user as boolean) as is_active_user
    from account_team

)

select * from final
