with company_records as (

    select * from {{ ref('int_company_records') }}

),

account_clusters as (

    select * from {{ ref('int_account_clusters') }}

),

account_ties as (

    select * from {{ ref('int_account_ties') }}

),

source_systems as (

    select * from {{ ref('source_systems') }}

),

-- A cluster keeps the id of its oldest member.
identified as (

    select
        company_records.*,
        first_value(company_records.record_key) over (
            partition by
                coalesce(
                    account_clusters.cluster_label, company_records.record_key
                )
            order by
                company_records.created_at asc nulls last,
                source_systems.precedence asc,
                company_records.record_key asc
        ) as account_id
    from company_records
    inner join source_systems
        on company_records.source_system = source_systems.source_system
    left join account_clusters
        on company_records.record_key = account_clusters.record_key

),

assigned as (

    select
        identified.source_system,
        identified.source_record_id,
        identified.record_key,
        identified.account_id,
        identified.is_deleted,
        identified.created_at,
        coalesce(account_ties.match_rule, 'single_record') as match_rule,
        coalesce(account_ties.match_score, 1) as match_score
    from identified
    left join account_ties
        on identified.record_key = account_ties.record_key

)

select * from assigned
