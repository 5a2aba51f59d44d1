with judged_pairs as (

    select * from {{ ref('int_judged_pairs') }}

),

source_systems as (

    select * from {{ ref('source_systems') }}

),

identity_decisions as (

    select * from {{ ref('int_identity_decisions') }}

),

-- Two records of one CRM that are one account: each is a row of its own, by
-- the ids they would have alone.
within_accounts as (

    select
        judged_pairs.*,
        judged_pairs.record_key_a as candidate_id_a,
        judged_pairs.record_key_b as candidate_id_b
    from judged_pairs
    inner join source_systems
        on judged_pairs.source_system_a = source_systems.source_system
    where
        judged_pairs.is_same_account
        and judged_pairs.source_system_a = judged_pairs.source_system_b
        and source_systems.is_crm

),

-- Two accounts that may be one: the pair of records that people decided on,
-- else the one that says so loudest.
between_accounts as (

    select
        judged_pairs.*,
        least(judged_pairs.account_id_a, judged_pairs.account_id_b)
            as candidate_id_a,
        greatest(judged_pairs.account_id_a, judged_pairs.account_id_b)
            as candidate_id_b
    from judged_pairs
    where
        not judged_pairs.is_same_account
        and (
            judged_pairs.score_band <> 'reject'
            or judged_pairs.match_rule is not null
            or judged_pairs.veto_rule = 'human_decision'
        )
    qualify
        row_number() over (
            partition by
                least(judged_pairs.account_id_a, judged_pairs.account_id_b),
                greatest(judged_pairs.account_id_a, judged_pairs.account_id_b)
            order by
                case
                    when judged_pairs.veto_rule = 'human_decision' then 0
                    else 1
                end asc,
                judged_pairs.match_weight desc,
                judged_pairs.record_key_a asc,
                judged_pairs.record_key_b asc
        ) = 1

),

combined as (

    select * from within_accounts
    union all
    select * from between_accounts

),

decided as (

    select
        combined.*,
        identity_decisions.decision,
        identity_decisions.decided_date
    from combined
    left join identity_decisions
        on
            combined.record_key_a = identity_decisions.record_key_a
            and combined.record_key_b = identity_decisions.record_key_b

)

select * from decided
