with account_kinds as (

    select * from {{ ref('int_account_kinds') }}
    where account_kind in ('customer', 'prospect')

),

account_attributes as (

    select * from {{ ref('int_account_attributes') }}

),

account_legal_entities as (

    select * from {{ ref('int_account_legal_entities') }}
    where is_accepted

),

account_tiers as (

    select * from {{ ref('int_account_tiers') }}

),

owned_accounts as (

    select account_id
    from {{ ref('int_account_team') }}
    where is_primary and is_current

),

required_account_fields as (

    select * from {{ ref('required_account_fields') }}

),

profiled as (

    select
        account_attributes.*,
        account_kinds.account_kind,
        account_legal_entities.legal_entity_id,
        account_tiers.tier,
        owned_accounts.account_id is not null as is_owned
    from account_kinds
    inner join account_attributes
        on account_kinds.account_id = account_attributes.account_id
    inner join account_tiers
        on account_kinds.account_id = account_tiers.account_id
    left join account_legal_entities
        on account_kinds.account_id = account_legal_entities.account_id
    left join owned_accounts
        on account_kinds.account_id = owned_accounts.account_id

),

asked as (

    select
        profiled.account_id,
        profiled.account_kind,
        fields.field,
        fields.weight,
        fields.is_required,
        case fields.field
            when 'account_name' then profiled.account_name is not null
            when 'annual_revenue' then profiled.annual_revenue is not null
            when 'city' then profiled.city is not null
            when 'country' then profiled.country_code is not null
            when 'domain' then profiled.domain is not null
            when 'industry' then profiled.industry is not null
            when 'legal_entity' then profiled.legal_entity_id is not null
            when 'owner' then profiled.is_owned
            when 'phone' then profiled.phone is not null
            when 'size' then profiled.employee_count is not null
            when 'tier' then profiled.tier <> 'unrated'
        end as is_filled
    from profiled
    cross join required_account_fields as fields
    where
        profiled.account_kind = 'customer'
        or not fields.is_customer_only

)

select * from asked
