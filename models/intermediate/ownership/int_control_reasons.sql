with control as (

    select * from {{ ref('int_control') }}

),

voting_holdings as (

    select * from {{ ref('int_voting_holdings') }}

),

legal_entity_edges as (

    select * from {{ ref('int_legal_entity_edges') }}
    where
        hierarchy = 'corporate'
        and relation = 'direct_consolidation'
        and valid_from <= {{ as_of_date() }}
        and valid_to > {{ as_of_date() }}

),

voted as (

    select
        control.controller_id,
        control.controlled_id,
        case
            when voting_holdings.is_controlling then 'majority_of_votes'
            when control.round_number = 0 then 'chain_of_majorities'
            else 'gathered_votes'
        end as control_basis
    from control
    left join voting_holdings
        on
            control.controller_id = voting_holdings.owner_id
            and control.controlled_id = voting_holdings.owned_id

),

-- Who consolidates a company controls it, whatever it holds of it.
consolidated as (

    select distinct
        legal_entity_edges.parent_id as controller_id,
        legal_entity_edges.child_id as controlled_id,
        'accounting_consolidation' as control_basis
    from legal_entity_edges
    left join control
        on
            legal_entity_edges.parent_id = control.controller_id
            and legal_entity_edges.child_id = control.controlled_id
    where control.controller_id is null

),

reasons as (

    select * from voted
    union all
    select * from consolidated

)

select * from reasons
