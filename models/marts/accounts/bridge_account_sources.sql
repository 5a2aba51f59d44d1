with account_source_records as (

    select * from {{ ref('int_account_source_records') }}

),

final as (

    select
        cast(source_system as string) as source_system,
        cast(source_record_id as string) as source_record_id,
        cast(account_id as string) as account_id,
        cast(match_rule as string) as match_rule,
        cast(match_score as decimal(5, 4)) as match_score
    from account_source_records

)

select * from final
