with contracts as (

    select * from {{ ref('int_contracts') }}

),

subscriptions as (

    select * from {{ ref('stg_stripe__subscriptions') }}
    where
        created_at < {{ as_of_end() }}
        and coalesce(is_live_mode, true)
        and status not in ('incomplete', 'incomplete_expired', 'trialing')

),

subscription_values as (

    select
        subscription_id,
        case when count(*) = count(annual_amount) then sum(annual_amount) end
            as annual_amount
    from {{ ref('int_subscription_spells') }}
    group by subscription_id

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

terms as (

    select
        *,
        cast(coalesce(started_at, created_at) as date) as start_date,
        cast(current_period_start_at as date) as period_start_date,
        cast(coalesce(cancel_at, current_period_end_at) as date)
            as period_end_date,
        case when ended_at < {{ as_of_end() }} then cast(ended_at as date) end
            as ended_date
    from subscriptions

),

combined as (

    select
        'salesforce' as source_system,
        contract_id as source_record_id,
        min(record_key) as record_key,
        min(contract_number) as contract_number,
        min(start_date) as start_date,
        min(end_date) as end_date,
        min(contract_term_months) as term_months,
        cast(null as boolean) as is_auto_renewed,
        false as is_cancelled,
        case when count(*) = count(annual_amount) then sum(annual_amount) end
            as annual_amount
    from contracts
    group by contract_id

    union all

    select
        'stripe' as source_system,
        terms.subscription_id as source_record_id,
        'stripe:' || terms.customer_id as record_key,
        cast(null as string) as contract_number,
        terms.start_date,
        date_add(coalesce(terms.ended_date, terms.period_end_date), -1)
            as end_date,
        {{ whole_months('terms.period_start_date', 'terms.period_end_date') }}
            as term_months,
        terms.ended_date is null
        and terms.cancel_at is null
        and not coalesce(terms.is_canceled_at_period_end, false)
            as is_auto_renewed,
        terms.ended_date is not null as is_cancelled,
        subscription_values.annual_amount
    from terms
    left join subscription_values
        on terms.subscription_id = subscription_values.subscription_id

),

assigned as (

    select
        combined.*,
        account_assignments.account_id
    from combined
    inner join account_assignments
        on combined.record_key = account_assignments.record_key

)

select * from assigned
