with account_legal_entities as (

    select * from {{ ref('int_account_legal_entities') }}
    where is_accepted

),

legal_entities as (

    select * from {{ ref('int_legal_entities') }}

),

live_accounts as (

    select * from {{ ref('int_live_accounts') }}

),

account_measures as (

    select * from {{ ref('int_account_measures') }}

),

-- An entity that has a successor is none any more: its accounts are tied to
-- the successor.
found as (

    select
        'legal_entity_inactive' as issue_type,
        account_legal_entities.account_id as record_key,
        legal_entities.lei || ' is '
        || coalesce(legal_entities.entity_status, 'of unknown status') || ', '
        || coalesce(legal_entities.registration_status, 'not registered')
        || coalesce(
            ', succeeded by ' || legal_entities.successor_name, ''
        ) as evidence
    from account_legal_entities
    inner join legal_entities
        on account_legal_entities.legal_entity_id = legal_entities.lei
    inner join live_accounts
        on account_legal_entities.account_id = live_accounts.account_id
    inner join account_measures
        on account_legal_entities.account_id = account_measures.account_id
    where
        (
            legal_entities.entity_status = 'INACTIVE'
            or legal_entities.registration_status in ('RETIRED', 'MERGED')
        )
        and (
            account_measures.open_opportunity_count > 0
            or account_measures.annual_contract_value > 0
        )

)

select * from found
