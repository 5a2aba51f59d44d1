with account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

account_survivors as (

    select * from {{ ref('int_account_survivors') }}

),

accounts as (

    select
        account_id,
        min(created_at) as created_at,
        count(*) as source_record_count,
        bool_or(source_system = 'salesforce') as is_in_salesforce,
        bool_or(source_system = 'hubspot') as is_in_hubspot,
        bool_or(source_system = 'zendesk') as is_in_zendesk,
        bool_or(source_system = 'stripe') as is_in_stripe,
        bool_and(is_deleted) as is_deleted
    from account_assignments
    group by account_id

),

final as (

    select
        accounts.account_id,
        account_survivors.account_name,
        account_survivors.country_code,
        account_survivors.city,
        account_survivors.domain,
        account_survivors.phone,
        account_survivors.account_type,
        account_survivors.industry,
        account_survivors.employee_count,
        account_survivors.annual_revenue,
        account_survivors.owner_id,
        accounts.created_at,
        accounts.source_record_count,
        accounts.is_in_salesforce,
        accounts.is_in_hubspot,
        accounts.is_in_zendesk,
        accounts.is_in_stripe,
        accounts.is_deleted
    from accounts
    left join account_survivors
        on accounts.account_id = account_survivors.account_id

)

select * from final
