with enrichment_records as (

    select * from {{ ref('int_enrichment_records') }}
    where intent_topic is not null

),

enrichment_accounts as (

    select * from {{ ref('int_enrichment_accounts') }}
    where account_id is not null

),

final as (

    select
        cast(enrichment_records.record_key as string) as intent_signal_id,
        cast(enrichment_accounts.account_id as string) as account_id,
        cast(enrichment_records.provider as string) as provider,
        cast(enrichment_records.intent_topic as string) as intent_topic,
        cast(enrichment_records.intent_score as decimal(9, 4)) as intent_score,
        cast(enrichment_records.technologies as string) as technologies,
        cast(enrichment_records.observed_at as timestamp) as observed_at,
        enrichment_records.is_stale,
        {{ as_of_date() }} as as_of_date
    from enrichment_records
    inner join enrichment_accounts
        on enrichment_records.record_key = enrichment_accounts.record_key

)

select * from final
