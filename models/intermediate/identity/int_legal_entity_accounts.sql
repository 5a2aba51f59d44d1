with lei_records as (

    select * from {{ ref('stg_gleif__lei_records') }}

),

lei_accounts as (

    select * from {{ ref('int_lei_accounts') }}

),

company_profiles as (

    select * from {{ ref('int_company_profiles') }}

),

company_names as (

    select * from {{ ref('int_company_names') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

-- Governments and sole proprietors share names too often to match on them.
matchable_entities as (

    select
        lei_records.lei,
        lei_records.legal_address_country_code as country_code,
        company_names.normalised_name
    from lei_records
    inner join company_names
        on company_names.record_key = 'gleif:' || lei_records.lei
    where
        lei_records.entity_category in ('GENERAL', 'FUND', 'BRANCH')
        and lei_records.registration_status not in ('ANNULLED', 'DUPLICATE')
    qualify
        count(*) over (
            partition by
                company_names.normalised_name,
                lei_records.legal_address_country_code
        ) = 1

),

-- One account has the name in the country, and none of its records an LEI.
accounts_by_name as (

    select
        company_profiles.normalised_name,
        company_profiles.country_code,
        min(account_assignments.account_id) as account_id
    from company_profiles
    inner join account_assignments
        on company_profiles.record_key = account_assignments.record_key
    where company_profiles.core_name is not null
    group by company_profiles.normalised_name, company_profiles.country_code
    having
        min(account_assignments.account_id)
        = max(account_assignments.account_id)
        and count(company_profiles.current_lei) = 0

),

tied as (

    select
        lei_records.lei,
        coalesce(lei_accounts.account_id, accounts_by_name.account_id)
            as account_id,
        case
            when lei_accounts.account_id is not null then 'lei'
            when accounts_by_name.account_id is not null
                then 'legal_name_and_country'
            else 'no_account'
        end as match_rule
    from lei_records
    left join lei_accounts
        on lei_records.lei = lei_accounts.lei
    left join matchable_entities
        on lei_records.lei = matchable_entities.lei
    left join accounts_by_name
        on
            matchable_entities.normalised_name
            = accounts_by_name.normalised_name
            and matchable_entities.country_code = accounts_by_name.country_code

)

select * from tied
