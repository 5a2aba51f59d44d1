with salesforce_contacts as (

    select * from {{ ref('stg_salesforce__contacts') }}
    where is_account_id_truncated and not is_deleted

),

lead_conversions as (

    select * from {{ ref('int_lead_conversions') }}
    where is_account_missing

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

found as (

    select
        'account_id_truncated' as issue_type,
        'salesforce' as source_system,
        'contact' as source_table,
        salesforce_contacts.contact_id as source_record_id,
        account_assignments.account_id,
        'account id of 15 characters, read as '
        || salesforce_contacts.account_id as evidence
    from salesforce_contacts
    left join account_assignments
        on
            'salesforce:' || salesforce_contacts.account_id
            = account_assignments.record_key

    union all

    select
        'lead_converted_without_account' as issue_type,
        'salesforce' as source_system,
        'lead' as source_table,
        source_record_id,
        account_id,
        coalesce(
            'account ' || converted_account_id || ' is no record', 'no account'
        ) as evidence
    from lead_conversions

)

select * from found
