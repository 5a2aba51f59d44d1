with account_ultimates as (

    select * from {{ ref('int_account_ultimates') }}

),

entity_accounts as (

    select * from {{ ref('int_entity_accounts') }}

),

legal_tops as (

    select
        node_id as legal_entity_id,
        min(top_id) as top_id
    from {{ ref('int_hierarchy_tops') }}
    where hierarchy = 'control'
    group by node_id
    having count(*) = 1

),

legal_entities as (

    select * from {{ ref('int_legal_entities') }}

),

-- Tops of different trees are one family where their legal entities have one
-- top, which need not be an account.
tops as (

    select
        account_ultimates.hierarchy,
        account_ultimates.account_id,
        account_ultimates.account_name,
        case
            when account_ultimates.hierarchy <> 'crm'
                then coalesce(
                    legal_tops.top_id, entity_accounts.legal_entity_id
                )
        end as legal_entity_id
    from account_ultimates
    left join entity_accounts
        on account_ultimates.account_id = entity_accounts.account_id
    left join legal_tops
        on entity_accounts.legal_entity_id = legal_tops.legal_entity_id

),

families as (

    select
        account_ultimates.hierarchy,
        account_ultimates.account_id,
        account_ultimates.is_top
        or account_ultimates.ultimate_status = 'too_deep' as is_root,
        account_ultimates.ultimate_account_id,
        account_ultimates.ultimate_status,
        coalesce(
            tops.legal_entity_id, tops.account_id, account_ultimates.account_id
        ) as family_id,
        case
            when tops.legal_entity_id is not null
                then coalesce(legal_entities.legal_name, tops.legal_entity_id)
            else coalesce(tops.account_name, account_ultimates.account_name)
        end as family_name
    from account_ultimates
    left join tops
        on
            account_ultimates.hierarchy = tops.hierarchy
            and account_ultimates.ultimate_account_id = tops.account_id
    left join legal_entities
        on tops.legal_entity_id = legal_entities.lei

)

select * from families
