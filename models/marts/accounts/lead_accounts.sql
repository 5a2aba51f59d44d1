with lead_accounts as (

    select * from {{ ref('int_lead_accounts') }}

),

final as (

    select
        cast(record_key as string) as lead_id,
        cast(contact_id as string) as contact_id,
        cast(suggested_account_id as string) as suggested_account_id,
        cast(suggestion_rule as string) as suggestion_rule,
        cast(full_name as string) as full_name,
        cast(company_name as string) as company_name,
        cast(email as string) as email,
        {{ record_key("'salesforce'", 'owner_id') }} as owner_id,
        cast(created_at as timestamp) as created_at,
        {{ as_of_date() }} as as_of_date
    from lead_accounts

)

select * from final
