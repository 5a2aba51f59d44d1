with account_custom_fields as (

    select * from {{ ref('int_account_custom_fields') }}

),

final as (

    select
        cast(account_id as string) as account_id,
        cast(source_system as string) as source_system,
        cast(source_record_id as string) as source_record_id,
        cast(field_name as string) as field_name,
        cast(source_field_name as string) as source_field_name,
        cast(field_value as string) as field_value,
        cast(field_type as string) as field_type
    from account_custom_fields

)

select * from final
