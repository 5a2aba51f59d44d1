with legal_entity_candidates as (

    select * from {{ ref('int_legal_entity_candidates') }}

),

legal_match_rules as (

    select * from {{ ref('legal_match_rules') }}

),

match_rules as (

    select * from {{ ref('match_rules') }}

),

-- Of several rules that propose the same entity, the most trusted speaks.
proposed as (

    select
        candidates.*,
        legal_match_rules.match_tier,
        legal_match_rules.is_automatic,
        legal_match_rules.reason || ': ' || candidates.evidence as reason,
        cast(
            match_rules.match_score * coalesce(candidates.similarity, 1)
            as decimal(5, 4)
        ) as match_score
    from legal_entity_candidates as candidates
    inner join legal_match_rules
        on candidates.match_rule = legal_match_rules.match_rule
    inner join match_rules
        on candidates.match_rule = match_rules.match_rule
    qualify
        row_number() over (
            partition by candidates.account_id, candidates.legal_entity_id
            order by
                legal_match_rules.match_tier asc,
                match_rules.match_score
                * coalesce(candidates.similarity, 1) desc,
                candidates.is_unambiguous desc,
                candidates.evidence_rank asc,
                candidates.matched_lei asc,
                candidates.evidence asc
        ) = 1

)

select * from proposed
