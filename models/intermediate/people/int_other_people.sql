with zendesk_users as (

    select * from {{ ref('stg_zendesk__users') }}
    where role = 'end-user'

),

survey_respondents as (

    select * from {{ ref('int_survey_respondents') }}

),

billing_customers as (

    select * from {{ ref('stg_stripe__customers') }}
    where email is not null

),

-- A billing customer is a company: of a person it states the address alone.
combined as (

    select
        'zendesk' as source_system,
        'user' as source_table,
        user_id as source_record_id,
        {{ record_key("'zendesk'", 'organization_id') }} as company_record_key,
        cast(null as string) as merged_into_record_id,
        user_name as full_name,
        email,
        phone,
        cast(null as string) as title,
        cast(null as string) as department,
        is_deleted,
        created_at,
        updated_at as changed_at
    from zendesk_users

    union all

    select
        'surveys' as source_system,
        'survey_response' as source_table,
        email as source_record_id,
        account_id as company_record_key,
        cast(null as string) as merged_into_record_id,
        cast(null as string) as full_name,
        email,
        cast(null as string) as phone,
        cast(null as string) as title,
        cast(null as string) as department,
        false as is_deleted,
        first_asked_at as created_at,
        cast(null as timestamp) as changed_at
    from survey_respondents

    union all

    select
        'stripe' as source_system,
        'customer' as source_table,
        customer_id as source_record_id,
        {{ record_key("'stripe'", 'customer_id') }} as company_record_key,
        cast(null as string) as merged_into_record_id,
        cast(null as string) as full_name,
        email,
        phone,
        cast(null as string) as title,
        cast(null as string) as department,
        is_deleted,
        created_at,
        cast(null as timestamp) as changed_at
    from billing_customers

)

select * from combined
