with legal_entity_decisions as (

    select * from {{ ref('legal_entity_decisions') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

resolved_leis as (

    select * from {{ ref('int_resolved_leis') }}

),

-- Of two people who disagree the one who accepts is heard.
decided as (

    select
        account_assignments.account_id,
        coalesce(resolved_leis.current_lei, legal_entity_decisions.lei)
            as legal_entity_id,
        min(legal_entity_decisions.lei) as matched_lei,
        min(legal_entity_decisions.decision) as decision
    from legal_entity_decisions
    inner join account_assignments
        on legal_entity_decisions.record_key = account_assignments.record_key
    left join resolved_leis
        on legal_entity_decisions.lei = resolved_leis.lei
    group by
        account_assignments.account_id,
        coalesce(resolved_leis.current_lei, legal_entity_decisions.lei)

)

select * from decided
