with enrichment_records as (

    select * from {{ ref('int_enrichment_records') }}

),

enrichment_accounts as (

    select * from {{ ref('int_enrichment_accounts') }}
    where account_id is null

),

found as (

    select
        'enrichment_unmatched' as issue_type,
        'enrichment' as source_system,
        'company' as source_table,
        enrichment_records.provider || '|'
        || enrichment_records.provider_record_id as source_record_id,
        'LEI ' || coalesce(enrichment_records.stated_lei, 'none') || ' on '
        || cast(enrichment_accounts.lei_account_count as string)
        || ' live accounts, domain '
        || coalesce(enrichment_records.stated_domain, 'none') || ' on '
        || cast(enrichment_accounts.domain_account_count as string)
        || ' live accounts' as evidence
    from enrichment_records
    inner join enrichment_accounts
        on enrichment_records.record_key = enrichment_accounts.record_key

)

select * from found
