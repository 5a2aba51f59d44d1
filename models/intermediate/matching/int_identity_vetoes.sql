with identity_decisions as (

    select * from {{ ref('int_identity_decisions') }}
    where decision = 'different'

),

match_features as (

    select * from {{ ref('int_match_features') }}

),

scored_pairs as (

    select * from {{ ref('int_scored_pairs') }}

),

declared_links as (

    select * from {{ ref('int_declared_links') }}

),

-- Pairs that are never tied directly, with the reason.
vetoes as (

    select
        record_key_a,
        record_key_b,
        'human_decision' as veto_rule
    from identity_decisions

    union all

    select
        least(record_key, parent_record_key) as record_key_a,
        greatest(record_key, parent_record_key) as record_key_b,
        'parent_and_child' as veto_rule
    from match_features
    where parent_record_key <> record_key

    union all

    select
        record_key_a,
        record_key_b,
        'different_lei' as veto_rule
    from scored_pairs
    where pattern like '%lei=different%'

    union all

    -- Another domain, place, country or legal form, and little that agrees:
    -- no third record makes these two one.
    select
        record_key_a,
        record_key_b,
        'contradiction' as veto_rule
    from scored_pairs
    where is_contradicted and score_band = 'reject'

),

-- What is declared to be one outweighs all but a person's word.
standing as (

    select vetoes.*
    from vetoes
    left join declared_links
        on
            vetoes.record_key_a = declared_links.record_key_a
            and vetoes.record_key_b = declared_links.record_key_b
    where
        declared_links.record_key_a is null
        or vetoes.veto_rule = 'human_decision'
    qualify
        row_number() over (
            partition by vetoes.record_key_a, vetoes.record_key_b
            order by vetoes.veto_rule asc
        ) = 1

)

select * from standing
