with lei_records as (

    select * from {{ ref('stg_gleif__lei_records') }}

),

-- The golden copy has the names in columns: the legal one, then five and five.
slots as (

    select
        lei_records.lei,
        coalesce(
            substr(lei_records.jurisdiction_code, 1, 2),
            lei_records.legal_address_country_code
        ) as country_code,
        case numbers.id
            when 0 then lei_records.legal_name
            when 1 then lei_records.other_name_1
            when 2 then lei_records.other_name_2
            when 3 then lei_records.other_name_3
            when 4 then lei_records.other_name_4
            when 5 then lei_records.other_name_5
            when 6 then lei_records.transliterated_name_1
            when 7 then lei_records.transliterated_name_2
            when 8 then lei_records.transliterated_name_3
            when 9 then lei_records.transliterated_name_4
            else lei_records.transliterated_name_5
        end as name,
        case numbers.id
            when 0 then 'LEGAL_NAME'
            when 1 then lei_records.other_name_1_type
            when 2 then lei_records.other_name_2_type
            when 3 then lei_records.other_name_3_type
            when 4 then lei_records.other_name_4_type
            when 5 then lei_records.other_name_5_type
            else 'TRANSLITERATED'
        end as gleif_name_type
    from lei_records
    cross join range(0, 11) as numbers (id)

),

named as (

    select
        lei,
        name,
        case gleif_name_type
            when 'LEGAL_NAME' then 'legal'
            when 'PREVIOUS_LEGAL_NAME' then 'previous'
            when 'TRADING_OR_OPERATING_NAME' then 'trading'
            when 'TRANSLITERATED' then 'transliterated'
            else 'alternative'
        end as name_type,
        country_code,
        {{ normalised_name('name') }} as normalised_name
    from slots
    where name is not null

),

-- Names that read alike are one, whatever their capitals.
distinct_names as (

    select
        lei,
        name_type,
        normalised_name,
        min(name) as name,
        min(country_code) as country_code
    from named
    group by lei, name_type, normalised_name

)

select * from distinct_names
