with ownership_outsiders as (

    select * from {{ ref('int_ownership_outsiders') }}

),

ownership_holdings as (

    select * from {{ ref('int_ownership_holdings') }}

),

loops as (

    select
        party_id,
        return_mid,
        case
            when is_closed and ends_lower then 'ownership_loop_closed'
            when is_unsettled then 'ownership_loop_unsettled'
        end as issue_type
    from ownership_outsiders
    where is_in_loop

),

issues as (

    select
        loops.issue_type,
        loops.party_id as source_record_id,
        max(ownership_holdings.source_table) as source_table,
        'its owners own each other, and '
        || case
            when loops.issue_type = 'ownership_loop_closed' then 'nobody else'
            else 'almost nobody else'
        end
        || ' owns them: ' || {{ sorted_list('ownership_holdings.owner_id') }}
            as evidence
    from loops
    inner join ownership_holdings
        on loops.party_id = ownership_holdings.owned_id
    where loops.issue_type is not null
    group by loops.issue_type, loops.party_id

)

select * from issues
