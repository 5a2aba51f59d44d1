with subscriptions as (

    select * from {{ ref('int_paid_subscriptions') }}

),

subscription_terms as (

    select * from {{ ref('int_health_subscription_terms') }}

),

contracts as (

    select * from {{ ref('stg_salesforce__contracts') }}
    where not is_deleted and status in ('Activated', 'Expired')

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

spells as (

    select
        subscription_id as record_id,
        record_key,
        'subscriptions' as measure,
        cast(1 as decimal(18, 2)) as amount,
        started_on as holds_from,
        ended_on as holds_to
    from subscriptions

    union all

    select
        subscription_terms.invoice_id as record_id,
        subscriptions.record_key,
        'arr' as measure,
        subscription_terms.annual_amount as amount,
        subscription_terms.known_from as holds_from,
        least(subscription_terms.known_to, subscriptions.ended_on) as holds_to
    from subscription_terms
    inner join subscriptions
        on subscription_terms.subscription_id = subscriptions.subscription_id

    union all

    -- Nobody knew of a contract before it was written down.
    select
        contract_id as record_id,
        'salesforce:' || account_id as record_key,
        'contracts' as measure,
        cast(1 as decimal(18, 2)) as amount,
        greatest(start_date, cast(created_at as date)) as holds_from,
        cast(end_date + 1 as date) as holds_to
    from contracts

),

final as (

    select
        spells.measure || ':' || spells.record_id as spell_id,
        account_assignments.account_id,
        spells.measure,
        spells.amount,
        spells.holds_from,
        spells.holds_to
    from spells
    inner join account_assignments
        on spells.record_key = account_assignments.record_key

)

select * from final
