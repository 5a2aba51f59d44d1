with account_histories as (

    select * from {{ ref('stg_salesforce__account_histories') }}
    where not is_deleted

),

company_property_histories as (

    select * from {{ ref('stg_hubspot__company_property_histories') }}

),

-- Salesforce tells a change twice, by name and by id; ids of accounts begin
-- 001. Of an emptied field only the old value is an id.
salesforce_changes as (

    select
        {{ record_key("'salesforce'", 'account_id') }} as record_key,
        account_history_id as change_id,
        case when old_value like '001%' then old_value_id end
            as old_parent_record_id,
        case when new_value like '001%' then new_value_id end
            as new_parent_record_id,
        created_at as changed_at
    from account_histories
    where
        lower(field) in ('parent', 'parentid')
        and (old_value like '001%' or new_value like '001%')

),

-- HubSpot keeps every value with its moment; before the first there is none.
hubspot_changes as (

    select
        {{ record_key("'hubspot'", 'company_id') }} as record_key,
        cast(changed_at as string) as change_id,
        lag(nullif(property_value_id, '')) over (
            partition by company_id order by changed_at
        ) as old_parent_record_id,
        nullif(property_value_id, '') as new_parent_record_id,
        changed_at
    from company_property_histories
    where property_name = 'hs_parent_company_id'

),

combined as (

    select * from salesforce_changes
    union all
    select * from hubspot_changes

)

select * from combined
