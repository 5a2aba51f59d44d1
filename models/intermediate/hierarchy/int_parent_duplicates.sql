with parent_comparisons as (

    select * from {{ ref('int_parent_comparisons') }}

),

candidates as (

    select * from {{ ref('int_duplicate_candidates') }}
    where not is_same_account and decision is distinct from 'different'

),

-- Which two accounts would have to be one for the trees to differ no more: the
-- two parents, unless they are two companies by law, or the account and a
-- parent of the same legal entity.
suspected as (

    select
        1 as precedence,
        account_id,
        crm_parent_account_id as first_account_id,
        legal_parent_account_id as second_account_id
    from parent_comparisons
    where comparison_state <> 'agree' and crm_parent_entity_id is null

    union all

    select
        2 as precedence,
        account_id,
        account_id as first_account_id,
        crm_parent_account_id as second_account_id
    from parent_comparisons
    where comparison_state <> 'agree' and is_same_entity

    union all

    select
        3 as precedence,
        account_id,
        account_id as first_account_id,
        legal_parent_account_id as second_account_id
    from parent_comparisons
    where comparison_state <> 'agree' and is_site

),

confirmed as (

    select
        suspected.account_id,
        candidates.candidate_id_a as duplicate_account_id_a,
        candidates.candidate_id_b as duplicate_account_id_b
    from suspected
    inner join candidates
        on
            least(suspected.first_account_id, suspected.second_account_id)
            = candidates.candidate_id_a
            and greatest(
                suspected.first_account_id, suspected.second_account_id
            ) = candidates.candidate_id_b
    qualify
        row_number() over (
            partition by suspected.account_id order by suspected.precedence
        ) = 1

)

select * from confirmed
