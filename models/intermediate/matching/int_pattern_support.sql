with pattern_weights as (

    select * from {{ ref('int_pattern_weights') }}

),

summed as (

    select
        pattern,
        sum(match_weight) as match_weight,
        max(comparison_level) filter (where feature = 'name') as name_level,
        bool_or(
            feature in ('lei', 'registration_number', 'tax_id', 'duns_number')
            and comparison_level = 'same'
        ) as has_same_number,
        count(*) filter (
            where
            comparison_level like 'same%'
            and comparison_level <> 'same_common'
            and feature in ('domain', 'phone', 'address')
        ) as agreed_count,
        bool_or(
            feature in ('legal_form', 'country', 'domain', 'address')
            and comparison_level = 'different'
        ) as is_contradicted,
        bool_and(
            feature in ('name', 'legal_form') or comparison_level = 'unknown'
        ) as is_names_only
    from pattern_weights
    group by pattern

),

-- Companies of a group share words, domain and head office: what is not the
-- same name needs an official number to be one. A slip in the name may not come
-- with another legal form, country, domain or place; a shortened name needs two
-- of domain, phone and place besides, and a garbled one all three.
supported as (

    select
        pattern,
        match_weight,
        is_names_only,
        is_contradicted,
        has_same_number
        or name_level in ('same', 'same_common', 'same_letters')
        or (name_level = 'close' and not is_contradicted)
        or (
            name_level = 'contained' and not is_contradicted
            and agreed_count >= 2
        )
        or (
            name_level = 'similar' and not is_contradicted
            and agreed_count >= 3
        ) as is_supported
    from summed

)

select * from supported
