with account_contact_touches as (

    select * from {{ ref('int_account_contact_touches') }}
    where recent_touch_count > 0

),

account_families as (

    select * from {{ ref('int_account_families') }}

),

account_tiers as (

    select * from {{ ref('int_account_tiers') }}

),

threads as (

    select
        account_id,
        count(*) as engaged_contact_count,
        min(contact_id) as first_contact_id
    from account_contact_touches
    group by account_id

),

-- What one contact alone holds: the contracts of accounts where nobody else
-- has talked with us of late.
final as (

    select
        account_families.account_id,
        account_families.family_id,
        cast(coalesce(threads.engaged_contact_count, 0) as int)
            as engaged_contact_count,
        case
            when threads.engaged_contact_count = 1
                then threads.first_contact_id
        end as only_contact_id,
        account_tiers.annual_contract_value
    from account_families
    inner join account_tiers
        on account_families.account_id = account_tiers.account_id
    left join threads
        on account_families.account_id = threads.account_id

)

select * from final
