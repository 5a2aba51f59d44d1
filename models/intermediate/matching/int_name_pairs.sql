with candidate_pairs as (

    select * from {{ ref('int_candidate_pairs') }}

),

match_features as (

    select * from {{ ref('int_match_features') }}

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

)

select * from name_pairs
