with lei_records as (

    select * from {{ ref('stg_gleif__lei_records') }}

),

lei_accounts as (

    select * from {{ ref('int_lei_accounts') }}

),

account_legal_entities as (

    select * from {{ ref('int_account_legal_entities') }}
    where is_accepted

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

-- The entity that was found, and the one that succeeded it.
accepted as (

    select
        matched_lei as lei,
        account_id,
        match_rule
    from account_legal_entities

    union

    select
        legal_entity_id as lei,
        account_id,
        match_rule
    from account_legal_entities

),

-- Sites share a legal entity: it is tied to the oldest of its accounts.
oldest as (

    select
        accepted.lei,
        accepted.account_id,
        accepted.match_rule
    from accepted
    inner join account_assignments
        on accepted.account_id = account_assignments.record_key
    qualify
        row_number() over (
            partition by accepted.lei
            order by
                account_assignments.created_at asc nulls last,
                accepted.account_id asc
        ) = 1

),

-- An account whose record states the LEI goes before one found otherwise.
tied as (

    select
        lei_records.lei,
        coalesce(lei_accounts.account_id, oldest.account_id) as account_id,
        case
            when lei_accounts.account_id is not null then 'lei'
            else coalesce(oldest.match_rule, 'no_account')
        end as match_rule
    from lei_records
    left join lei_accounts
        on lei_records.lei = lei_accounts.lei
    left join oldest
        on lei_records.lei = oldest.lei

)

select * from tied
