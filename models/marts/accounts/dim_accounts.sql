with account_attributes as (

    select * from {{ ref('int_account_attributes') }}

),

account_survivors as (

    select * from {{ ref('int_account_survivors') }}

),

account_tiers as (

    select * from {{ ref('int_account_tiers') }}

),

excluded_accounts as (

    select distinct account_id from {{ ref('int_excluded_accounts') }}

),

account_legal_entities as (

    select * from {{ ref('int_account_legal_entities') }}
    where is_accepted

),

final as (

    select
        cast(account_attributes.account_id as string) as account_id,
        cast(account_attributes.account_name as string) as account_name,
        cast(account_attributes.owner_id as string) as owner_id,
        cast(account_legal_entities.legal_entity_id as string)
            as legal_entity_id,
        cast(account_attributes.account_type as string) as account_type,
        cast(account_attributes.industry as string) as industry,
        cast(account_tiers.tier as string) as tier,
        cast(account_attributes.domain as string) as domain,
        cast(account_attributes.phone as string) as phone,
        cast(account_attributes.city as string) as city,
        cast(account_attributes.country_code as string) as country_code,
        cast(account_attributes.employee_count as int) as employee_count,
        cast(account_tiers.annual_contract_value as decimal(18, 2))
            as annual_contract_value,
        cast(account_attributes.annual_revenue as decimal(18, 2))
            as annual_revenue_native,
        cast(account_survivors.account_name_source as string)
            as account_name_source,
        cast(account_survivors.owner_id_source as string) as owner_id_source,
        cast(account_survivors.account_type_source as string)
            as account_type_source,
        cast(account_survivors.industry_source as string) as industry_source,
        cast(account_survivors.domain_source as string) as domain_source,
        cast(account_survivors.phone_source as string) as phone_source,
        cast(account_survivors.city_source as string) as city_source,
        cast(account_survivors.country_code_source as string)
            as country_code_source,
        cast(account_survivors.employee_count_source as string)
            as employee_count_source,
        cast(account_survivors.annual_revenue_source as string)
            as annual_revenue_source,
        cast(account_attributes.source_record_count as int)
            as source_record_count,
        account_attributes.is_in_salesforce,
        account_attributes.is_in_hubspot,
        account_attributes.is_in_zendesk,
        account_attributes.is_in_stripe,
        excluded_accounts.account_id is not null as is_test_account,
        account_attributes.is_deleted,
        cast(account_attributes.created_at as timestamp) as created_at,
        {{ as_of_date() }} as as_of_date
    from account_attributes
    left join account_survivors
        on account_attributes.account_id = account_survivors.account_id
    left join account_tiers
        on account_attributes.account_id = account_tiers.account_id
    left join excluded_accounts
        on account_attributes.account_id = excluded_accounts.account_id
    left join account_legal_entities
        on account_attributes.account_id = account_legal_entities.account_id

)

select * from final
