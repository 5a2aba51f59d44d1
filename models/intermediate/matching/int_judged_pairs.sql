with scored_pairs as (

    select * from {{ ref('int_scored_pairs') }}

),

pattern_evidence as (

    select * from {{ ref('int_pattern_evidence') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

identity_edges as (

    select * from {{ ref('int_identity_edges') }}

),

identity_vetoes as (

    select * from {{ ref('int_identity_vetoes') }}

),

match_thresholds as (

    select * from {{ ref('match_thresholds') }}

),

-- What became of each pair, and why: of those that are one account, that a rule
-- ties or keeps apart, or that came within reach of a review.
judged as (

    select
        scored_pairs.record_key_a,
        scored_pairs.record_key_b,
        first_records.source_system as source_system_a,
        second_records.source_system as source_system_b,
        first_records.account_id as account_id_a,
        second_records.account_id as account_id_b,
        first_records.is_deleted as is_deleted_a,
        second_records.is_deleted as is_deleted_b,
        greatest(first_records.created_at, second_records.created_at)
            as both_since_at,
        first_records.account_id = second_records.account_id
            as is_same_account,
        scored_pairs.pattern,
        scored_pairs.match_weight,
        scored_pairs.match_probability,
        scored_pairs.score_band,
        case
            when identity_vetoes.veto_rule is null
                then identity_edges.match_rule
        end as match_rule,
        identity_vetoes.veto_rule,
        pattern_evidence.evidence
    from scored_pairs
    inner join account_assignments as first_records
        on scored_pairs.record_key_a = first_records.record_key
    inner join account_assignments as second_records
        on scored_pairs.record_key_b = second_records.record_key
    left join pattern_evidence
        on scored_pairs.pattern = pattern_evidence.pattern
    left join identity_edges
        on
            scored_pairs.record_key_a = identity_edges.record_key_a
            and scored_pairs.record_key_b = identity_edges.record_key_b
    left join identity_vetoes
        on
            scored_pairs.record_key_a = identity_vetoes.record_key_a
            and scored_pairs.record_key_b = identity_vetoes.record_key_b
    cross join match_thresholds
    where
        match_thresholds.threshold = 'review'
        and (
            scored_pairs.match_weight
            >= match_thresholds.match_weight - {{ var('waterfall_reach') }}
            or first_records.account_id = second_records.account_id
            or identity_vetoes.veto_rule in (
                'human_decision', 'parent_and_child', 'different_lei'
            )
            or identity_edges.match_rule is not null
        )

)

select * from judged
