with similar_name_blocks as (

    select distinct
        account_core_name,
        entity_core_name
    from {{ ref('int_similar_name_blocks') }}

),

legal_match_rules as (

    select * from {{ ref('legal_match_rules') }}
    where match_rule = 'similar_legal_name'

),

-- Words in alphabetical order, so that their order does not matter.
sorted as (

    select
        account_core_name,
        entity_core_name,
        {{ sorted_words('account_core_name') }} as account_words,
        {{ sorted_words('entity_core_name') }} as entity_words
    from similar_name_blocks

),

-- One engine counts bytes where the other counts letters: only names in the
-- letters where that is the same are compared.
comparable as (

    select * from sorted
    where
        {{ kept_characters(
            'account_words || entity_words',
            'abcdefghijklmnopqrstuvwxyz0123456789 '
        ) }} = account_words || entity_words

),

-- In hundredths, rounded down, so that both engines agree at a threshold.
scored as (

    select
        account_core_name,
        entity_core_name,
        cast(
            floor(
                100.0
                - 100.0 * levenshtein(account_words, entity_words)
                / greatest(length(account_words), length(entity_words))
            ) / 100 as decimal(5, 4)
        ) as similarity
    from comparable

),

similar_enough as (

    select scored.*
    from scored
    inner join legal_match_rules
        on scored.similarity >= legal_match_rules.minimum_similarity

)

select * from similar_enough
