with account_record_attributes as (

    select
        *,
        rank() over (
            partition by account_id
            order by changed_at desc nulls last
        ) as recency_rank,
        row_number() over (
            partition by account_id
            order by created_at asc nulls last, record_key asc
        ) as age_rank,
        case when trim(both ' ' from account_name) <> '' then 1 else 0 end
        + case when trim(both ' ' from country_code) <> '' then 1 else 0 end
        + case when trim(both ' ' from city) <> '' then 1 else 0 end
        + case when trim(both ' ' from domain) <> '' then 1 else 0 end
        + case when trim(both ' ' from phone) <> '' then 1 else 0 end
        + case when trim(both ' ' from account_type) <> '' then 1 else 0 end
        + case when trim(both ' ' from industry) <> '' then 1 else 0 end
        + case when trim(both ' ' from employee_count) <> '' then 1 else 0 end
        + case when trim(both ' ' from annual_revenue) <> '' then 1 else 0 end
        + case when trim(both ' ' from owner_id) <> '' then 1 else 0 end
            as stated_attribute_count
    from {{ ref('int_account_record_attributes') }}

),

survivorship_criteria as (

    select * from {{ ref('survivorship_criteria') }}

),

listed as (

    select
        account_record_attributes.account_id,
        survivorship_criteria.attribute,
        account_record_attributes.record_key,
        account_record_attributes.source_system,
        account_record_attributes.attribute_source,
        account_record_attributes.is_stale,
        account_record_attributes.is_deleted,
        account_record_attributes.recency_rank,
        account_record_attributes.age_rank,
        account_record_attributes.stated_attribute_count,
        case survivorship_criteria.attribute
            when 'account_name' then account_record_attributes.account_name
            when 'country_code' then account_record_attributes.country_code
            when 'city' then account_record_attributes.city
            when 'domain' then account_record_attributes.domain
            when 'phone' then account_record_attributes.phone
            when 'account_type' then account_record_attributes.account_type
            when 'industry' then account_record_attributes.industry
            when 'employee_count' then account_record_attributes.employee_count
            when 'annual_revenue' then account_record_attributes.annual_revenue
            when 'owner_id' then account_record_attributes.owner_id
        end as attribute_value
    from account_record_attributes
    cross join survivorship_criteria

),

-- A blank states nothing.
stated as (

    select * from listed
    where trim(both ' ' from attribute_value) <> ''

)

select * from stated
