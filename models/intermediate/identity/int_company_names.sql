with company_records as (

    select * from {{ ref('int_company_records') }}

),

lei_records as (

    select * from {{ ref('stg_gleif__lei_records') }}

),

legal_forms as (

    select * from {{ ref('legal_forms') }}

),

named as (

    select
        record_key,
        {{ normalised_name('record_name') }} as normalised_name
    from company_records

    union all

    select
        'gleif:' || lei as record_key,
        {{ normalised_name('legal_name') }} as normalised_name
    from lei_records

),

-- A legal form is at most six words; each tail of a name is looked up.
lengths as (

    select
        named.record_key,
        named.normalised_name,
        numbers.id as words
    from named
    cross join range(1, 7) as numbers (id)

),

tails as (

    select
        record_key,
        words,
        concat_ws(
            ' ',
            case when words >= 6 then split_part(normalised_name, ' ', -6) end,
            case when words >= 5 then split_part(normalised_name, ' ', -5) end,
            case when words >= 4 then split_part(normalised_name, ' ', -4) end,
            case when words >= 3 then split_part(normalised_name, ' ', -3) end,
            case when words >= 2 then split_part(normalised_name, ' ', -2) end,
            split_part(normalised_name, ' ', -1)
        ) as tail
    from lengths

),

-- The longest form wins: "gmbh and co kg" over "kg".
longest_forms as (

    select
        tails.record_key,
        max_by(legal_forms.legal_form, tails.words) as legal_form,
        max_by(legal_forms.canonical_form, tails.words) as canonical_form
    from tails
    inner join legal_forms
        on
            tails.tail = legal_forms.legal_form
            and tails.words = legal_forms.token_count
    group by tails.record_key

),

split_names as (

    select
        named.record_key,
        named.normalised_name,
        longest_forms.canonical_form as legal_form,
        nullif(trim(substr(
            named.normalised_name,
            1,
            length(named.normalised_name)
            - coalesce(length(longest_forms.legal_form), 0)
        )), '') as core_name
    from named
    left join longest_forms
        on named.record_key = longest_forms.record_key

)

select * from split_names
