with daily_usage as (

    select * from {{ ref('stg_usage__daily_usage') }}
    where usage_date <= {{ as_of_date() }}

),

crm_account_ids as (

    select * from {{ ref('int_crm_account_ids') }}

),

final as (

    select
        crm_account_ids.account_id,
        daily_usage.usage_date,
        sum(daily_usage.active_users) as active_users,
        sum(daily_usage.licensed_seats) as licensed_seats,
        sum(daily_usage.event_count) as event_count,
        sum(daily_usage.feature_count) as feature_count,
        count(*) as product_count,
        count(*) filter (where daily_usage.active_users > 0)
            as used_product_count
    from daily_usage
    inner join crm_account_ids
        on daily_usage.account_id = crm_account_ids.crm_account_id
    group by crm_account_ids.account_id, daily_usage.usage_date

)

select * from final
