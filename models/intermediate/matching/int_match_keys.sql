with match_features as (

    select * from {{ ref('int_match_features') }}

),

name_words as (

    select * from {{ ref('int_name_words') }}

),

representatives as (

    select
        record_key,
        core_name,
        lei,
        registration_number,
        tax_id,
        duns_number,
        domain,
        phone,
        street || '|' || coalesce(postal_code, city) as address,
        sorted_name as name,
        compact_name as letters,
        case when length(domain_label) >= 4 then domain_label end
            as domain_label,
        {{ consonant_skeleton('sorted_name') }} as skeleton
    from match_features
    where record_key = representative_key

),

valued as (

    select
        *,
        case when length(skeleton) >= 4 then skeleton end as consonants
    from representatives

),

value_keys as (

    select
        record_key,
        match_kind || ':' || match_value as match_key
    from valued unpivot (
        match_value for match_kind in (
            lei,
            registration_number,
            tax_id,
            duns_number,
            domain,
            domain_label,
            phone,
            address,
            name,
            letters,
            consonants
        )
    )

),

word_keys as (

    select
        representatives.record_key,
        'word:' || name_words.word as match_key
    from representatives
    inner join name_words
        on representatives.core_name = name_words.core_name

    union all

    select
        representatives.record_key,
        'words:' || name_words.word || ' ' || other_words.word as match_key
    from representatives
    inner join name_words
        on representatives.core_name = name_words.core_name
    inner join name_words as other_words
        on
            representatives.core_name = other_words.core_name
            and name_words.word < other_words.word

),

combined as (

    select * from value_keys
    union all
    select * from word_keys

)

select * from combined
