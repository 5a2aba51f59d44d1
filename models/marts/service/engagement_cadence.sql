with account_tiers as (

    select * from {{ ref('bridge_account_tiers') }}
    where valid_to = {{ open_end_date() }}

),

account_families as (

    select * from {{ ref('int_account_families') }}

),

engagement_cadences as (

    select * from {{ ref('engagement_cadences') }}

),

channel_touches as (

    select * from {{ ref('int_channel_touches') }}

),

family_touches as (

    select
        family_id,
        channel,
        max(last_touch_at) as family_touch_at
    from channel_touches
    group by family_id, channel

),

-- Whoever never had a touch is due from the day it came into its tier.
dated as (

    select
        account_families.account_id,
        account_families.family_id,
        account_tiers.tier,
        cadences.channel,
        cadences.allowed_days,
        touches.last_touch_at,
        touches.last_contact_id,
        family_touches.family_touch_at,
        date_add(
            coalesce(
                cast(touches.last_touch_at as date), account_tiers.valid_from
            ),
            cast(cadences.allowed_days as int)
        ) as due_date
    from account_families
    inner join account_tiers
        on account_families.account_id = account_tiers.account_id
    inner join engagement_cadences as cadences
        on account_tiers.tier = cadences.tier
    left join channel_touches as touches
        on
            account_families.account_id = touches.account_id
            and cadences.channel = touches.channel
    left join family_touches
        on
            account_families.family_id = family_touches.family_id
            and cadences.channel = family_touches.channel

),

final as (

    select
        cast(account_id as string) as account_id,
        cast(channel as string) as channel,
        cast(family_id as string) as family_id,
        cast(tier as string) as tier,
        cast(allowed_days as int) as allowed_days,
        cast(last_touch_at as timestamp) as last_touch_at,
        cast(last_contact_id as string) as last_contact_id,
        cast(
            {{ as_of_date() }} - cast(last_touch_at as date) as int
        ) as days_since_touch,
        cast(family_touch_at as timestamp) as family_last_touch_at,
        cast(due_date as date) as due_date,
        due_date < {{ as_of_date() }} as is_missed,
        {{ as_of_date() }} as as_of_date
    from dated

)

select * from final
