with deal_issues as (

    select * from {{ ref('int_deal_issues') }}

),

opportunity_history_issues as (

    select * from {{ ref('int_opportunity_history_issues') }}

),

enrichment_issues as (

    select * from {{ ref('int_enrichment_issues') }}

),

legal_issues as (

    select * from {{ ref('int_legal_issues') }}

),

legal_relationship_issues as (

    select * from {{ ref('int_legal_relationship_issues') }}

),

legal_statement_issues as (

    select * from {{ ref('int_legal_statement_issues') }}

),

legal_tree_issues as (

    select * from {{ ref('int_legal_tree_issues') }}

),

ownership_issues as (

    select * from {{ ref('int_ownership_issues') }}

),

landing_issues as (

    select * from {{ ref('int_landing_issues') }}

),

combined as (

    select * from deal_issues
    union all
    select * from opportunity_history_issues
    union all
    select * from enrichment_issues
    union all
    select * from legal_issues
    union all
    select * from legal_relationship_issues
    union all
    select * from legal_statement_issues
    union all
    select * from legal_tree_issues
    union all
    select * from ownership_issues
    union all
    select * from landing_issues

),

final as (

    select
        issue_type,
        source_system,
        source_table,
        source_record_id,
        cast(null as string) as account_id,
        evidence
    from combined

)

select * from final
