with pattern_weights as (

    select * from {{ ref('int_pattern_weights') }}

),

match_thresholds as (

    select
        max(match_weight) filter (where threshold = 'prior') as prior,
        max(match_weight) filter (where threshold = 'accept') as accept,
        max(match_weight) filter (where threshold = 'accept_names_only')
            as accept_names_only,
        max(match_weight) filter (where threshold = 'review') as review
    from {{ ref('match_thresholds') }}

),

summed as (

    select
        pattern,
        sum(match_weight) as match_weight,
        max(comparison_level) filter (where feature = 'name') as name_level,
        bool_or(
            feature in (
                'lei', 'registration_number', 'tax_id', 'duns_number'
            )
            and comparison_level = 'same'
        ) as has_same_number,
        bool_or(
            (feature = 'phone' and comparison_level = 'same')
            or (feature = 'address' and comparison_level = 'same_street')
        ) as has_same_place,
        bool_and(
            feature in ('name', 'legal_form') or comparison_level = 'unknown'
        ) as is_names_only
    from pattern_weights
    group by pattern

),

-- Companies of one group share words, domain and head office: without names
-- that agree, only an official number makes two records one, or a place that
-- they share while their names are similar.
supported as (

    select
        pattern,
        match_weight,
        is_names_only,
        has_same_number
        or name_level in ('same', 'same_common', 'same_letters', 'close')
        or (name_level in ('contained', 'similar') and has_same_place)
            as is_supported
    from summed

),

-- Weights are bits: each one more doubles the odds that the records are one.
scored as (

    select
        supported.pattern,
        supported.is_names_only,
        supported.is_supported,
        match_thresholds.prior + supported.match_weight as match_weight,
        {{ rounded(
            '1 / (1 + power(2.0, cast('
            ~ '0 - match_thresholds.prior - supported.match_weight as double)))',
            5, 4
        ) }} as match_probability,
        case
            when
                supported.is_supported
                and match_thresholds.prior + supported.match_weight >= case
                    when supported.is_names_only
                        then match_thresholds.accept_names_only
                    else match_thresholds.accept
                end
                then 'accept'
            when
                match_thresholds.prior + supported.match_weight
                >= match_thresholds.review
                then 'review'
            else 'reject'
        end as score_band
    from supported
    cross join match_thresholds

)

select * from scored
