with usage_feeds as (

    select * from {{ ref('int_usage_feeds') }}

),

crm_account_ids as (

    select * from {{ ref('int_crm_account_ids') }}

),

live_subscribers as (

    select * from {{ ref('int_live_subscribers') }}

),

feeds as (

    select
        crm_account_id,
        max(last_usage_date) as last_usage_date
    from usage_feeds
    group by crm_account_id

),

known_feeds as (

    select
        feeds.crm_account_id,
        feeds.last_usage_date,
        crm_account_ids.account_id,
        live_subscribers.account_id is not null as has_live_subscription
    from feeds
    left join crm_account_ids
        on feeds.crm_account_id = crm_account_ids.crm_account_id
    left join live_subscribers
        on crm_account_ids.account_id = live_subscribers.account_id

),

found as (

    select
        'usage_account_unknown' as issue_type,
        'usage' as source_system,
        'daily_usage' as source_table,
        crm_account_id as source_record_id,
        account_id,
        'no CRM record has this id' as evidence
    from known_feeds
    where account_id is null

    union all

    select
        'usage_feed_stale' as issue_type,
        'usage' as source_system,
        'daily_usage' as source_table,
        crm_account_id as source_record_id,
        account_id,
        'subscribed, last usage on ' || cast(last_usage_date as string)
            as evidence
    from known_feeds
    where
        has_live_subscription
        and last_usage_date < cast(
            {{ as_of_date() }} - {{ var('usage_feed_stale_days') }} as date
        )

)

select * from found
