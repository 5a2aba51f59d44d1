with similar_name_blocks as (

    select distinct
        account_core_name,
        entity_core_name
    from {{ ref('int_similar_name_blocks') }}

),

core_names as (

    select account_core_name as core_name from similar_name_blocks
    union
    select entity_core_name as core_name from similar_name_blocks

),

-- Pairs of neighbouring letters, the space around each word included.
bigrams as (

    select distinct
        core_names.core_name,
        substr(' ' || core_names.core_name || ' ', cast(numbers.id as int), 2)
            as bigram
    from core_names
    inner join range(1, 101) as numbers (id)
        on numbers.id <= length(core_names.core_name) + 1

),

counted as (

    select
        core_name,
        bigram,
        count(*) over (partition by core_name) as bigram_count
    from bigrams

),

shared as (

    select
        similar_name_blocks.account_core_name,
        similar_name_blocks.entity_core_name,
        count(*) as shared_count,
        min(first_bigrams.bigram_count) as first_count,
        min(second_bigrams.bigram_count) as second_count
    from similar_name_blocks
    inner join counted as first_bigrams
        on similar_name_blocks.account_core_name = first_bigrams.core_name
    inner join counted as second_bigrams
        on
            similar_name_blocks.entity_core_name = second_bigrams.core_name
            and first_bigrams.bigram = second_bigrams.bigram
    group by
        similar_name_blocks.account_core_name,
        similar_name_blocks.entity_core_name

),

-- In hundredths, rounded down, so that both engines agree at a threshold.
scored as (

    select
        account_core_name,
        entity_core_name,
        cast(
            floor(200.0 * shared_count / (first_count + second_count)) / 100
            as decimal(5, 4)
        ) as similarity
    from shared

)

select * from scored
