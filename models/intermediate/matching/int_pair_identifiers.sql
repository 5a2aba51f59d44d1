with candidate_pairs as (

    select * from {{ ref('int_candidate_pairs') }}

),

common_features as (

    select * from {{ ref('int_common_features') }}

),

compared as (

    select
        pairs.record_key_a,
        pairs.record_key_b,
        case
            when first_one.lei = other_one.lei
                then
                    case
                        when first_one.is_lei_common then 'same_common'
                        else 'same'
                    end
            when first_one.lei <> other_one.lei then 'different'
            else 'unknown'
        end as lei_level,
        case
            when first_one.registration_number = other_one.registration_number
                then 'same'
            when first_one.registration_number <> other_one.registration_number
                then 'different'
            else 'unknown'
        end as registration_number_level,
        case
            when first_one.tax_id = other_one.tax_id then 'same'
            when first_one.tax_id <> other_one.tax_id then 'different'
            else 'unknown'
        end as tax_id_level,
        case
            when first_one.duns_number = other_one.duns_number then 'same'
            when first_one.duns_number <> other_one.duns_number
                then 'different'
            else 'unknown'
        end as duns_number_level
    from candidate_pairs as pairs
    inner join common_features as first_one
        on pairs.record_key_a = first_one.record_key
    inner join common_features as other_one
        on pairs.record_key_b = other_one.record_key

)

select * from compared
