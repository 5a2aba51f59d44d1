with account_records_ranked as (

    select * from {{ ref('int_account_records_ranked') }}

),

company_records as (

    select * from {{ ref('int_company_records') }}

),

resolved_leis as (

    select * from {{ ref('int_resolved_leis') }}

),

lei_records as (

    select * from {{ ref('stg_gleif__lei_records') }}

),

stated as (

    select
        account_records_ranked.account_id,
        resolved_leis.lei as matched_lei,
        resolved_leis.current_lei as legal_entity_id,
        resolved_leis.successor_state,
        account_records_ranked.survivorship_rank as evidence_rank,
        account_records_ranked.record_key
    from account_records_ranked
    inner join company_records
        on account_records_ranked.record_key = company_records.record_key
    inner join resolved_leis
        on company_records.lei = resolved_leis.lei
    where resolved_leis.current_lei is not null

),

-- A split leaves several successors; they are shown, and nobody picks one.
split_successors as (

    select
        stated.*,
        case numbers.id
            when 1 then lei_records.successor_lei_1
            when 2 then lei_records.successor_lei_2
            when 3 then lei_records.successor_lei_3
            when 4 then lei_records.successor_lei_4
            else lei_records.successor_lei_5
        end as successor_lei
    from stated
    inner join lei_records
        on stated.matched_lei = lei_records.lei
    cross join range(1, 6) as numbers (id)
    where stated.successor_state = 'several'

),

candidates as (

    select
        account_id,
        matched_lei,
        legal_entity_id,
        'lei' as match_rule,
        record_key || ' states ' || matched_lei as evidence,
        evidence_rank
    from stated

    union all

    select
        account_id,
        matched_lei,
        successor_lei as legal_entity_id,
        'lei_successors' as match_rule,
        record_key || ' states ' || matched_lei || ', which was split'
            as evidence,
        evidence_rank
    from split_successors
    where successor_lei is not null

)

select * from candidates
