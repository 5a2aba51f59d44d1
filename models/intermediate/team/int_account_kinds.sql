with live_accounts as (

    select * from {{ ref('int_live_accounts') }}

),

account_attributes as (

    select * from {{ ref('int_account_attributes') }}

),

account_tiers as (

    select * from {{ ref('int_account_tiers') }}

),

account_kind_patterns as (

    select * from {{ ref('account_kind_patterns') }}

),

typed as (

    select
        account_attributes.account_id,
        min(account_kind_patterns.account_kind) as account_kind
    from account_attributes
    inner join account_kind_patterns
        on
            lower(account_attributes.account_type)
            like account_kind_patterns.pattern
    group by account_attributes.account_id

),

-- Who pays is a customer, whatever the CRM calls them.
kinds as (

    select
        live_accounts.account_id,
        case
            when account_tiers.annual_contract_value > 0 then 'customer'
            else coalesce(typed.account_kind, 'prospect')
        end as account_kind
    from live_accounts
    inner join account_tiers
        on live_accounts.account_id = account_tiers.account_id
    left join typed
        on live_accounts.account_id = typed.account_id

)

select * from kinds
