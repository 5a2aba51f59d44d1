with account_legal_entities as (

    select * from {{ ref('int_account_legal_entities') }}
    where is_accepted

),

record_lifetimes as (

    select * from {{ ref('int_record_lifetimes') }}

),

accounts as (

    select
        account_id,
        min(account_known_from) as known_from_date,
        max(gone_date) as gone_date
    from record_lifetimes
    group by account_id

),

-- Sites of one legal entity are accounts of their own; the oldest stands for
-- the entity.
ranked as (

    select
        account_legal_entities.legal_entity_id,
        account_legal_entities.account_id,
        accounts.known_from_date,
        row_number() over (
            partition by account_legal_entities.legal_entity_id
            order by
                accounts.gone_date desc,
                accounts.known_from_date asc,
                account_legal_entities.account_id asc
        ) = 1 as is_principal
    from account_legal_entities
    inner join accounts
        on account_legal_entities.account_id = accounts.account_id

)

select * from ranked
