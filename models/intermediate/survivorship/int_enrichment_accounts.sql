with enrichment_records as (

    select * from {{ ref('int_enrichment_records') }}

),

company_profiles as (

    select * from {{ ref('int_company_profiles') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

-- A provider knows nothing of deletions: only live records are looked for.
live_profiles as (

    select
        company_profiles.current_lei,
        company_profiles.domain,
        account_assignments.account_id
    from company_profiles
    inner join account_assignments
        on company_profiles.record_key = account_assignments.record_key
    where not account_assignments.is_deleted

),

accounts_by_lei as (

    select
        current_lei,
        min(account_id) as account_id,
        count(distinct account_id) as account_count
    from live_profiles
    where current_lei is not null
    group by current_lei

),

accounts_by_domain as (

    select
        domain,
        min(account_id) as account_id,
        count(distinct account_id) as account_count
    from live_profiles
    where domain is not null
    group by domain

),

-- What several accounts share tells none of them.
tied as (

    select
        enrichment_records.record_key,
        coalesce(
            case
                when accounts_by_lei.account_count = 1
                    then accounts_by_lei.account_id
            end,
            case
                when accounts_by_domain.account_count = 1
                    then accounts_by_domain.account_id
            end
        ) as account_id,
        case
            when accounts_by_lei.account_count = 1 then 'lei'
            when accounts_by_domain.account_count = 1 then 'domain'
            else 'no_account'
        end as match_rule,
        coalesce(accounts_by_lei.account_count, 0) as lei_account_count,
        coalesce(accounts_by_domain.account_count, 0) as domain_account_count
    from enrichment_records
    left join accounts_by_lei
        on enrichment_records.current_lei = accounts_by_lei.current_lei
    left join accounts_by_domain
        on enrichment_records.domain = accounts_by_domain.domain

)

select * from tied
