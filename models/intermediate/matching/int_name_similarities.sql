with name_pairs as (

    select * from {{ ref('int_name_pairs') }}

),

name_bigrams as (

    select * from {{ ref('int_name_bigrams') }}

),

name_words as (

    select * from {{ ref('int_name_words') }}

),

shared_bigrams as (

    select
        name_pairs.name_a,
        name_pairs.name_b,
        count(*) as shared_count,
        min(first_bigrams.bigram_count) as count_a,
        min(second_bigrams.bigram_count) as count_b
    from name_pairs
    inner join name_bigrams as first_bigrams
        on name_pairs.name_a = first_bigrams.core_name
    inner join name_bigrams as second_bigrams
        on
            name_pairs.name_b = second_bigrams.core_name
            and first_bigrams.bigram = second_bigrams.bigram
    group by name_pairs.name_a, name_pairs.name_b

),

shared_words as (

    select
        name_pairs.name_a,
        name_pairs.name_b,
        sum(length(first_words.word) + 1) as word_count
    from name_pairs
    inner join name_words as first_words
        on name_pairs.name_a = first_words.core_name
    inner join name_words as second_words
        on
            name_pairs.name_b = second_words.core_name
            and first_words.word = second_words.word
    group by name_pairs.name_a, name_pairs.name_b

),

counted as (

    select
        shared_bigrams.*,
        coalesce(shared_words.word_count, 0) as word_count
    from shared_bigrams
    left join shared_words
        on
            shared_bigrams.name_a = shared_words.name_a
            and shared_bigrams.name_b = shared_words.name_b

),

-- What is left when shared words are taken away tells a slip ("technolgies",
-- "technologies") from another word. In hundredths, rounded down, so that both
-- engines agree at a threshold.
measured as (

    select
        name_a,
        name_b,
        cast(floor(200.0 * shared_count / (count_a + count_b)) as int)
            as similarity,
        coalesce(cast(floor(
            200.0 * (shared_count - word_count)
            / nullif(count_a + count_b - 2 * word_count, 0)
        ) as int), 100) as rest_similarity,
        word_count > 0 and word_count = least(count_a, count_b) as is_contained
    from counted

)

select * from measured
