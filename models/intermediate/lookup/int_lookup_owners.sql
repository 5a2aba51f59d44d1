with account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

legal_entity_accounts as (

    select * from {{ ref('int_legal_entity_accounts') }}

),

owners as (

    select
        record_key,
        account_id
    from account_assignments

    union all

    select
        {{ record_key("'gleif'", 'lei') }} as record_key,
        account_id
    from legal_entity_accounts
    where account_id is not null

)

select * from owners
