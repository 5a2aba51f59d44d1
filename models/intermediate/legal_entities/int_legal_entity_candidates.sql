with lei_candidates as (

    select * from {{ ref('int_lei_candidates') }}

),

registration_candidates as (

    select * from {{ ref('int_registration_candidates') }}

),

legal_name_candidates as (

    select * from {{ ref('int_legal_name_candidates') }}

),

similar_name_candidates as (

    select * from {{ ref('int_similar_name_candidates') }}

),

account_entity_decisions as (

    select * from {{ ref('int_account_entity_decisions') }}

),

combined as (

    select
        *,
        true as is_unambiguous,
        cast(null as decimal(5, 4)) as similarity
    from lei_candidates

    union all

    select
        account_id,
        matched_lei,
        legal_entity_id,
        match_rule,
        evidence,
        evidence_rank,
        is_unambiguous,
        cast(null as decimal(5, 4)) as similarity
    from registration_candidates

    union all

    select
        account_id,
        matched_lei,
        legal_entity_id,
        match_rule,
        evidence,
        evidence_rank,
        is_unambiguous,
        cast(null as decimal(5, 4)) as similarity
    from legal_name_candidates

    union all

    select
        account_id,
        matched_lei,
        legal_entity_id,
        match_rule,
        evidence,
        evidence_rank,
        false as is_unambiguous,
        similarity
    from similar_name_candidates

    union all

    select
        account_id,
        matched_lei,
        legal_entity_id,
        'legal_entity_decision' as match_rule,
        matched_lei as evidence,
        0 as evidence_rank,
        true as is_unambiguous,
        cast(null as decimal(5, 4)) as similarity
    from account_entity_decisions
    where decision = 'accept'

)

select * from combined
