with contacts as (

    select * from {{ ref('stg_salesforce__contacts') }}
    where not is_deleted

),

leads as (

    select * from {{ ref('stg_salesforce__leads') }}
    where not is_deleted and is_converted

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

found as (

    select
        'contact_without_account' as issue_type,
        'salesforce' as source_system,
        'contact' as source_table,
        contacts.contact_id as source_record_id,
        cast(null as string) as record_key,
        coalesce(
            'account ' || contacts.account_id || ' is no record', 'no account'
        ) as evidence
    from contacts
    left join account_assignments
        on 'salesforce:' || contacts.account_id = account_assignments.record_key
    where account_assignments.record_key is null

    union all

    select
        'account_id_truncated' as issue_type,
        'salesforce' as source_system,
        'contact' as source_table,
        contact_id as source_record_id,
        'salesforce:' || account_id as record_key,
        'account id of 15 characters, read as ' || account_id as evidence
    from contacts
    where is_account_id_truncated

    union all

    select
        'lead_converted_without_account' as issue_type,
        'salesforce' as source_system,
        'lead' as source_table,
        leads.lead_id as source_record_id,
        cast(null as string) as record_key,
        coalesce(
            'account ' || leads.converted_account_id || ' is no record',
            'no account'
        ) as evidence
    from leads
    left join account_assignments
        on
            'salesforce:' || leads.converted_account_id
            = account_assignments.record_key
    where account_assignments.record_key is null

)

select * from found
