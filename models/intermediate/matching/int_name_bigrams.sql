with name_words as (

    select * from {{ ref('int_name_words') }}

),

-- Pairs of neighbouring letters, the space around each word included.
bigrams as (

    select
        name_words.core_name,
        substr(' ' || name_words.word || ' ', cast(numbers.id as int), 2)
            as letters,
        name_words.word,
        numbers.id
    from name_words
    inner join range(1, 51) as numbers (id)
        on numbers.id <= length(name_words.word) + 1

),

-- A pair of letters that a name holds twice counts twice.
numbered as (

    select
        core_name,
        letters || cast(
            row_number() over (
                partition by core_name, letters
                order by word asc, id asc
            ) as string
        ) as bigram,
        count(*) over (partition by core_name) as bigram_count
    from bigrams

)

select * from numbered
