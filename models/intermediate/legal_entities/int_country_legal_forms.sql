with spelled as (

    select * from {{ ref('int_legal_form_spellings') }}

),

country_names as (

    select * from {{ ref('country_names') }}

),

-- The asterisk is a country nobody knows.
countries as (

    select country_code from country_names
    union
    select country_code from spelled

),

-- A name of a country ends in the country's forms or in those known anywhere;
-- without a country only in what ends names and nothing else.
applicable as (

    select
        countries.country_code,
        spelled.legal_form,
        min_by(
            spelled.canonical_form,
            cast(spelled.precedence as string) || spelled.canonical_form
        ) as canonical_form,
        bool_or(
            spelled.is_prefix
            and spelled.country_code in ('*', countries.country_code)
        ) as is_prefix
    from countries
    inner join spelled
        on
            spelled.country_code in ('*', countries.country_code)
            or (countries.country_code = '*' and spelled.is_distinctive)
    group by countries.country_code, spelled.legal_form

),

edges as (

    select
        *,
        'end' as edge
    from applicable
    union all
    select
        *,
        'start' as edge
    from applicable
    where is_prefix

),

-- A form at the end goes before one at the start, a longer one first.
placed as (

    select
        country_code,
        edge,
        legal_form,
        canonical_form,
        split_part(legal_form, ' ', case edge when 'end' then -1 else 1 end)
            as edge_word,
        case edge
            when 'end' then '% ' || legal_form || ' '
            else ' ' || legal_form || ' %'
        end as name_pattern,
        length(legal_form) + case edge when 'end' then 1000 else 0 end
            as priority
    from edges

)

select * from placed
