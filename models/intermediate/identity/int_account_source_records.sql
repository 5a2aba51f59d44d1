with account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

legal_entity_accounts as (

    select * from {{ ref('int_legal_entity_accounts') }}

),

match_rules as (

    select * from {{ ref('match_rules') }}

),

company_rows as (

    select
        source_system,
        source_record_id,
        account_id,
        match_rule,
        match_score
    from account_assignments

),

legal_entity_rows as (

    select
        'gleif' as source_system,
        legal_entity_accounts.lei as source_record_id,
        legal_entity_accounts.account_id,
        legal_entity_accounts.match_rule,
        match_rules.match_score
    from legal_entity_accounts
    inner join match_rules
        on legal_entity_accounts.match_rule = match_rules.match_rule

),

combined as (

    select * from company_rows
    union all
    select * from legal_entity_rows

)

select * from combined
