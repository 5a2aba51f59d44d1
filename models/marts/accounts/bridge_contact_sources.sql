with contact_assignments as (

    select * from {{ ref('int_contact_assignments') }}

),

final as (

    select
        cast(source_system as string) as source_system,
        cast(source_table as string) as source_table,
        cast(source_record_id as string) as source_record_id,
        cast(contact_id as string) as contact_id,
        cast(match_rule as string) as match_rule,
        cast(match_score as decimal(5, 4)) as match_score
    from contact_assignments

)

select * from final
