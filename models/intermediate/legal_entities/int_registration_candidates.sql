with account_records_ranked as (

    select * from {{ ref('int_account_records_ranked') }}

),

salesforce_accounts as (

    select * from {{ ref('stg_salesforce__accounts') }}

),

legal_entities as (

    select
        *,
        {{ identifier_key('registration_authority_entity_id') }}
            as registration_key
    from {{ ref('int_legal_entities') }}
    where is_matchable

),

legal_entity_countries as (

    select * from {{ ref('int_legal_entity_countries') }}

),

account_numbers as (

    select
        account_records_ranked.account_id,
        account_records_ranked.record_key,
        account_records_ranked.country_code,
        account_records_ranked.survivorship_rank as evidence_rank,
        {{ identifier_key('salesforce_accounts.registration_number') }}
            as registration_key
    from account_records_ranked
    inner join salesforce_accounts
        on
            account_records_ranked.record_key
            = {{ record_key("'salesforce'", 'salesforce_accounts.account_id') }}

),

entity_numbers as (

    select
        legal_entities.lei,
        legal_entities.current_lei,
        legal_entities.registration_authority_id,
        legal_entities.registration_key,
        legal_entity_countries.country_code
    from legal_entities
    inner join legal_entity_countries
        on legal_entities.lei = legal_entity_countries.lei

),

-- Registers of one country may number alike: then nobody can tell.
targets as (

    select
        *,
        min(current_lei) over (partition by country_code, registration_key)
        = max(current_lei) over (partition by country_code, registration_key)
            as is_unambiguous
    from entity_numbers
    where registration_key is not null

),

candidates as (

    select
        account_numbers.account_id,
        targets.lei as matched_lei,
        targets.current_lei as legal_entity_id,
        'registration_number' as match_rule,
        account_numbers.record_key || ' states ' || targets.registration_key
        || ', as does ' || coalesce(targets.registration_authority_id, 'GLEIF')
            as evidence,
        targets.is_unambiguous,
        account_numbers.evidence_rank
    from account_numbers
    inner join targets
        on
            account_numbers.registration_key = targets.registration_key
            and account_numbers.country_code = targets.country_code

)

select * from candidates
