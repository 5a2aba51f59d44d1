with account_usage as (

    select * from {{ ref('int_account_usage') }}

),

live_subscribers as (

    select * from {{ ref('int_live_subscribers') }}

),

whole_feed as (

    select max(last_usage_date) as feed_last_date
    from {{ ref('int_usage_feeds') }}

),

accounts as (

    select account_id from account_usage
    union
    select account_id from live_subscribers

),

-- Nothing used is told from nothing heard: the first is a fact about the
-- account, the second about its feed, or about the feed of all.
final as (

    select
        accounts.account_id,
        live_subscribers.account_id is not null as has_live_subscription,
        account_usage.last_usage_date,
        whole_feed.feed_last_date,
        case
            when account_usage.account_id is null then 'never_reported'
            when not account_usage.is_feed_stale then 'reporting'
            when
                whole_feed.feed_last_date < cast(
                    {{ as_of_date() }} - {{ var('usage_feed_stale_days') }}
                    as date
                )
                then 'feed_down'
            else 'silent'
        end as feed_state
    from accounts
    cross join whole_feed
    left join account_usage
        on accounts.account_id = account_usage.account_id
    left join live_subscribers
        on accounts.account_id = live_subscribers.account_id

)

select * from final
