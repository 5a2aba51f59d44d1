with lead_conversions as (

    select * from {{ ref('int_lead_conversions') }}

),

final as (

    select
        cast(lead_id as string) as lead_id,
        cast(account_id as string) as account_id,
        cast(contact_id as string) as contact_id,
        cast(opportunity_id as string) as opportunity_id,
        cast(created_at as timestamp) as created_at,
        cast(converted_date as date) as converted_date,
        cast(days_to_conversion as int) as days_to_conversion,
        is_account_missing,
        is_contact_missing,
        is_opportunity_missing,
        {{ as_of_date() }} as as_of_date
    from lead_conversions

)

select * from final
