with legal_entity_proposals as (

    select * from {{ ref('int_legal_entity_proposals') }}

),

account_entity_decisions as (

    select * from {{ ref('int_account_entity_decisions') }}

),

-- What a person decided goes before what a rule found.
judged as (

    select
        proposals.*,
        decisions.decision,
        proposals.is_automatic
        and proposals.is_unambiguous
        and coalesce(decisions.decision, '') <> 'reject' as is_acceptable
    from legal_entity_proposals as proposals
    left join account_entity_decisions as decisions
        on
            proposals.account_id = decisions.account_id
            and proposals.legal_entity_id = decisions.legal_entity_id

),

ranked as (

    select
        *,
        row_number() over (
            partition by account_id
            order by
                coalesce(decision, '') = 'accept' desc,
                is_acceptable desc,
                match_tier asc,
                match_score desc,
                evidence_rank asc,
                legal_entity_id asc
        ) as candidate_rank,
        bool_or(is_acceptable) over (partition by account_id) as is_settled
    from judged

),

-- A look-alike is worth a look only where nothing better is known.
kept as (

    select
        account_id,
        legal_entity_id,
        matched_lei,
        match_tier,
        match_rule,
        match_score,
        is_acceptable and candidate_rank = 1 as is_accepted,
        candidate_rank,
        reason || case
            when decision = 'reject' then '; rejected by a person'
            when is_acceptable and candidate_rank = 1 then ''
            when is_acceptable then '; another legal entity goes first'
            when is_automatic then '; several fit'
            else '; to be looked at'
        end as reasons
    from ranked
    where
        candidate_rank <= {{ var('legal_candidates_per_account') }}
        and (match_tier <= 2 or not is_settled)

)

select * from kept
