with health_states as (

    select * from {{ ref('int_health_states') }}

),

account_segments as (

    select * from {{ ref('int_account_segments') }}

),

relationship_motions as (

    select * from {{ ref('relationship_motions') }}

),

health_weight_sets as (

    select * from {{ ref('health_weight_sets') }}

),

excluded_accounts as (

    select distinct account_id from {{ ref('int_excluded_accounts') }}

),

-- Billing is believed before contracts, and contracts before usage. Accounts
-- that are tests or our own are no customers, whatever they use.
customers as (

    select
        health_states.*,
        excluded_accounts.account_id is null
        and case
            when health_states.first_subscribed_on is not null
                then health_states.subscription_count > 0
            when health_states.first_started_on is not null
                then health_states.contract_count > 0
            else health_states.is_heard_of
        end as is_customer,
        cast(
            health_states.as_of_date - health_states.first_started_on as int
        ) as tenure_days
    from health_states
    left join excluded_accounts
        on health_states.account_id = excluded_accounts.account_id

),

-- A past date has those who were customers then, gone since or not; the as-of
-- date has every account.
final as (

    select
        customers.*,
        customers.as_of_date = {{ as_of_date() }} as is_current,
        account_segments.segment,
        relationship_motions.motion,
        health_weight_sets.weight_set
    from customers
    inner join account_segments
        on customers.account_id = account_segments.account_id
    inner join relationship_motions
        on
            account_segments.segment = relationship_motions.segment
            and coalesce(customers.tenure_days, 0)
            >= relationship_motions.tenure_days_from
            and coalesce(customers.tenure_days, 0)
            < relationship_motions.tenure_days_to
    inner join health_weight_sets
        on
            account_segments.segment = health_weight_sets.segment
            and relationship_motions.motion = health_weight_sets.motion
    where customers.is_customer or customers.as_of_date = {{ as_of_date() }}

)

select * from final
