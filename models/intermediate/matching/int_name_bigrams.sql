with match_features as (

    select * from {{ ref('int_match_features') }}

),

core_names as (

    select distinct core_name from match_features
    where core_name is not null

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

)

select * from counted
