with account_names as (

    select * from {{ ref('int_account_names') }}

),

legal_entity_names as (

    select * from {{ ref('int_legal_entity_names') }}

),

legal_entity_countries as (

    select * from {{ ref('int_legal_entity_countries') }}

),

targets as (

    select
        legal_entity_names.*,
        legal_entity_countries.current_lei,
        legal_entity_countries.country_code
    from legal_entity_names
    inner join legal_entity_countries
        on legal_entity_names.lei = legal_entity_countries.lei

),

-- "Acme Inc" is exactly "ACME, Incorporated"; "Acme" may be anything, and two
-- legal forms are two companies.
same_name as (

    select
        account_names.account_id,
        targets.lei as matched_lei,
        targets.current_lei as legal_entity_id,
        targets.name_type,
        targets.name_type || ' name "' || targets.name || '" in '
        || targets.country_code as evidence,
        coalesce(account_names.legal_form, '')
        = coalesce(targets.legal_form, '') as is_exact,
        -- Two entities of one name are one when the first became the second.
        account_names.account_count = 1
        and min(targets.current_lei) over fitting
        = max(targets.current_lei) over fitting as is_only_one,
        account_names.evidence_rank
    from account_names
    inner join targets
        on
            account_names.core_name = targets.core_name
            and account_names.country_code = targets.country_code
    where coalesce(account_names.legal_form = targets.legal_form, true)
    window fitting as (
        partition by
            account_names.account_id,
            account_names.core_name,
            account_names.legal_form,
            account_names.country_code,
            targets.legal_form
    )

),

candidates as (

    select
        account_id,
        matched_lei,
        legal_entity_id,
        case
            when not is_exact then 'name_without_legal_form'
            when name_type = 'legal' then 'legal_name_and_country'
            else 'other_name_and_country'
        end as match_rule,
        evidence,
        is_exact and is_only_one as is_unambiguous,
        evidence_rank
    from same_name

)

select * from candidates
