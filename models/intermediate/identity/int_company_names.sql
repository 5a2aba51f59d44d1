with normalised_companies as (

    select * from {{ ref('int_normalised_companies') }}

),

legal_forms as (

    select * from {{ ref('legal_forms') }}

),

-- A legal form is at most six words; each tail of a name is looked up.
lengths as (

    select
        normalised_companies.record_key,
        normalised_companies.normalised_name,
        numbers.id as words
    from normalised_companies
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
        normalised_companies.record_key,
        normalised_companies.normalised_name,
        longest_forms.canonical_form as legal_form,
        nullif(trim(both ' ' from substr(
            normalised_companies.normalised_name,
            1,
            length(normalised_companies.normalised_name)
            - coalesce(length(longest_forms.legal_form), 0)
        )), '') as core_name
    from normalised_companies
    left join longest_forms
        on normalised_companies.record_key = longest_forms.record_key

)

select * from split_names
