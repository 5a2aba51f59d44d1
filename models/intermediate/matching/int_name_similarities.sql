with candidate_pairs as (

    select * from {{ ref('int_candidate_pairs') }}

),

match_features as (

    select * from {{ ref('int_match_features') }}

),

name_bigrams as (

    select * from {{ ref('int_name_bigrams') }}

),

-- Many records share a name: each pair of names is compared once.
name_pairs as (

    select distinct
        least(first_records.core_name, second_records.core_name) as name_a,
        greatest(first_records.core_name, second_records.core_name) as name_b
    from candidate_pairs
    inner join match_features as first_records
        on candidate_pairs.record_key_a = first_records.record_key
    inner join match_features as second_records
        on candidate_pairs.record_key_b = second_records.record_key
    where first_records.core_name <> second_records.core_name

),

shared as (

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

-- In hundredths, rounded down, so that both engines agree at a threshold.
measured as (

    select
        name_a,
        name_b,
        cast(floor(200.0 * shared_count / (count_a + count_b)) as int)
            as similarity,
        shared_count = least(count_a, count_b) as is_contained
    from shared

)

select * from measured
