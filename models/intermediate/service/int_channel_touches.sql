with activities as (

    select * from {{ ref('int_activities') }}
    where not_meaningful_reason is null

),

activity_accounts as (

    select * from {{ ref('int_activity_accounts') }}

),

activity_contacts as (

    select
        activity_id,
        account_id,
        min(contact_id) as contact_id
    from {{ ref('int_activity_contacts') }}
    where not is_internal
    group by activity_id, account_id

),

account_families as (

    select * from {{ ref('int_account_families') }}

),

touches as (

    select
        activity_accounts.account_id,
        account_families.family_id,
        activities.kind,
        activities.activity_at,
        activity_contacts.contact_id
    from activities
    inner join activity_accounts
        on activities.activity_id = activity_accounts.activity_id
    inner join account_families
        on activity_accounts.account_id = account_families.account_id
    left join activity_contacts
        on
            activities.activity_id = activity_contacts.activity_id
            and activity_accounts.account_id = activity_contacts.account_id

),

channelled as (

    select
        touches.*,
        case ways.id when 0 then 'any' else touches.kind end as channel
    from touches
    cross join range(0, 2) as ways (id)

),

final as (

    select
        account_id,
        family_id,
        channel,
        contact_id as last_contact_id,
        activity_at as last_touch_at
    from channelled
    qualify
        row_number() over (
            partition by account_id, channel
            order by activity_at desc, contact_id asc nulls last
        ) = 1

)

select * from final
