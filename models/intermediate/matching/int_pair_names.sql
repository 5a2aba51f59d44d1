with candidate_pairs as (

    select * from {{ ref('int_candidate_pairs') }}

),

common_features as (

    select * from {{ ref('int_common_features') }}

),

name_similarities as (

    select * from {{ ref('int_name_similarities') }}

),

compared as (

    select
        pairs.record_key_a,
        pairs.record_key_b,
        case
            when first_one.core_name is null or other_one.core_name is null
                then 'unknown'
            when first_one.core_name = other_one.core_name
                then
                    case
                        when first_one.is_name_common then 'same_common'
                        else 'same'
                    end
            when
                first_one.sorted_name = other_one.sorted_name
                or first_one.compact_name = other_one.compact_name
                or name_similarities.similarity = 100
                then 'same_letters'
            when name_similarities.is_contained then 'contained'
            when
                name_similarities.similarity >= 75
                and name_similarities.rest_similarity >= 60
                then 'close'
            when
                name_similarities.similarity >= 60
                and name_similarities.rest_similarity >= 40
                then 'similar'
            when name_similarities.similarity >= 45 then 'related'
            else 'different'
        end as name_level,
        case
            when first_one.legal_form = other_one.legal_form then 'same'
            when first_one.legal_form <> other_one.legal_form then 'different'
            else 'unknown'
        end as legal_form_level,
        case
            when first_one.country_code = other_one.country_code then 'same'
            when first_one.country_code <> other_one.country_code
                then 'different'
            when
                first_one.is_name_in_countries
                or other_one.is_name_in_countries
                then 'ambiguous'
            else 'unknown'
        end as country_level
    from candidate_pairs as pairs
    inner join common_features as first_one
        on pairs.record_key_a = first_one.record_key
    inner join common_features as other_one
        on pairs.record_key_b = other_one.record_key
    left join name_similarities
        on
            least(first_one.core_name, other_one.core_name)
            = name_similarities.name_a
            and greatest(first_one.core_name, other_one.core_name)
            = name_similarities.name_b

)

select * from compared
