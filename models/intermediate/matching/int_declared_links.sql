with identifier_links as (

    select * from {{ ref('int_identifier_links') }}

),

identity_decisions as (

    select * from {{ ref('int_identity_decisions') }}

),

-- All that name one id are tied to the first of them: a merge into a record
-- that is gone still ties what was merged into it.
hubs as (

    select
        record_key,
        match_rule,
        min(record_key) over (partition by link_key) as hub_record_key
    from identifier_links

),

pairs as (

    select
        hub_record_key as record_key_a,
        record_key as record_key_b,
        match_rule
    from hubs
    where hub_record_key <> record_key

    union

    select
        record_key_a,
        record_key_b,
        'human_decision' as match_rule
    from identity_decisions
    where decision = 'same'

),

-- Where people say two records are not one, nothing else ties them directly.
undisputed as (

    select pairs.*
    from pairs
    left join identity_decisions
        on
            pairs.record_key_a = identity_decisions.record_key_a
            and pairs.record_key_b = identity_decisions.record_key_b
            and identity_decisions.decision = 'different'
    where identity_decisions.record_key_a is null

)

select * from undisputed
