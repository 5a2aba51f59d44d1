with account_records_ranked as (

    select * from {{ ref('int_account_records_ranked') }}

),

-- For each attribute the first record that states it wins.
survived as (

    select
        account_id,
        min_by(record_name, survivorship_rank)
        filter (where record_name is not null) as account_name,
        min_by(country_code, survivorship_rank)
        filter (where country_code is not null) as country_code,
        min_by(city, survivorship_rank)
        filter (where city is not null) as city,
        min_by(domain, survivorship_rank)
        filter (where domain is not null) as domain,
        min_by(phone, survivorship_rank)
        filter (where phone is not null) as phone,
        min_by(account_type, survivorship_rank)
        filter (where account_type is not null) as account_type,
        min_by(industry, survivorship_rank)
        filter (where industry is not null) as industry,
        min_by(employee_count, survivorship_rank)
        filter (where employee_count is not null) as employee_count,
        min_by(annual_revenue, survivorship_rank)
        filter (where annual_revenue is not null) as annual_revenue,
        min_by(owner_id, survivorship_rank)
        filter (where owner_id is not null) as owner_id,
        min(created_at) as created_at,
        count(*) as source_record_count,
        bool_or(source_system = 'salesforce') as is_in_salesforce,
        bool_or(source_system = 'hubspot') as is_in_hubspot,
        bool_or(source_system = 'zendesk') as is_in_zendesk,
        bool_or(source_system = 'stripe') as is_in_stripe,
        bool_and(is_deleted) as is_deleted
    from account_records_ranked
    group by account_id

)

select * from survived
