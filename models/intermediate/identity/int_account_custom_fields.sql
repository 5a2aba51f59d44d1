with custom_fields as (

    select
        *,
        {{ record_key('source_name', 'source_record_id') }} as record_key
    from {{ ref('stg_landing__custom_fields') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

joined as (

    select
        account_assignments.account_id,
        account_assignments.source_system,
        account_assignments.source_record_id,
        custom_fields.field_name,
        custom_fields.source_field_name,
        custom_fields.field_value,
        custom_fields.field_type
    from custom_fields
    inner join account_assignments
        on custom_fields.record_key = account_assignments.record_key

)

select * from joined
