with customers as (

    select * from {{ ref('stg_stripe__customers') }}
    where not is_deleted

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

account_attributes as (

    select * from {{ ref('int_account_attributes') }}

),

found as (

    select
        'billing_customer_unmatched' as issue_type,
        'stripe' as source_system,
        'customer' as source_table,
        customers.customer_id as source_record_id,
        account_assignments.record_key,
        coalesce(customers.customer_name, customers.email, 'no name')
        || ' is tied to no CRM record' as evidence
    from customers
    inner join account_assignments
        on 'stripe:' || customers.customer_id = account_assignments.record_key
    inner join account_attributes
        on account_assignments.account_id = account_attributes.account_id
    where
        not account_attributes.is_in_salesforce
        and not account_attributes.is_in_hubspot

)

select * from found
