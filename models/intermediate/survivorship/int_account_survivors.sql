with account_attribute_winners as (

    select * from {{ ref('int_account_attribute_winners') }}

),

pivoted as (

    select
        account_id,
        min(attribute_value)
        filter (where attribute = 'account_name') as account_name,
        min(attribute_value)
        filter (where attribute = 'country_code') as country_code,
        min(attribute_value)
        filter (where attribute = 'city') as city,
        min(attribute_value)
        filter (where attribute = 'domain') as domain,
        min(attribute_value)
        filter (where attribute = 'phone') as phone,
        min(attribute_value)
        filter (where attribute = 'account_type') as account_type,
        min(attribute_value)
        filter (where attribute = 'industry') as industry,
        cast(
            min(attribute_value) filter (where attribute = 'employee_count')
            as int
        ) as employee_count,
        cast(
            min(attribute_value) filter (where attribute = 'annual_revenue')
            as decimal(18, 2)
        ) as annual_revenue,
        min(attribute_value)
        filter (where attribute = 'owner_id') as owner_id,
        min(attribute_source)
        filter (where attribute = 'account_name') as account_name_source,
        min(attribute_source)
        filter (where attribute = 'country_code') as country_code_source,
        min(attribute_source)
        filter (where attribute = 'city') as city_source,
        min(attribute_source)
        filter (where attribute = 'domain') as domain_source,
        min(attribute_source)
        filter (where attribute = 'phone') as phone_source,
        min(attribute_source)
        filter (where attribute = 'account_type') as account_type_source,
        min(attribute_source)
        filter (where attribute = 'industry') as industry_source,
        min(attribute_source)
        filter (where attribute = 'employee_count') as employee_count_source,
        min(attribute_source)
        filter (where attribute = 'annual_revenue') as annual_revenue_source,
        min(attribute_source)
        filter (where attribute = 'owner_id') as owner_id_source
    from account_attribute_winners
    group by account_id

)

select * from pivoted
