with account_identity_events as (

    select * from {{ ref('int_account_identity_events') }}

),

final as (

    select
        cast(event_id as string) as event_id,
        cast(event_date as date) as event_date,
        cast(event_type as string) as event_type,
        cast(account_id_before as string) as account_id_before,
        cast(account_id_after as string) as account_id_after,
        cast(source_system as string) as source_system,
        cast(source_record_id as string) as source_record_id,
        cast(match_rule_before as string) as match_rule_before,
        cast(match_rule_after as string) as match_rule_after,
        cast(evidence as string) as evidence
    from account_identity_events

)

select * from final
