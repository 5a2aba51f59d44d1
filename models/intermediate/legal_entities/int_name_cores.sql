with name_cuts as (

    select * from {{ ref('int_name_cuts') }}

),

country_legal_forms as (

    select * from {{ ref('int_country_legal_forms') }}

),

edge_words as (

    select
        *,
        'end' as edge,
        split_part(remaining_name, ' ', -1) as edge_word
    from name_cuts
    where canonical_form is not null

    union all

    select
        *,
        'start' as edge,
        split_part(remaining_name, ' ', 1) as edge_word
    from name_cuts
    where canonical_form is not null

),

-- "Holdings Ltd Inc", "PT Bank Tbk": one more form goes, unless nothing would
-- be left, or the name opens with what it ends in ("SAS Institute SAS").
second_forms as (

    select
        edges.normalised_name,
        edges.country_code,
        max_by(forms.legal_form, forms.priority) as legal_form,
        max_by(forms.edge, forms.priority) as edge
    from edge_words as edges
    inner join country_legal_forms as forms
        on
            edges.form_country_code = forms.country_code
            and edges.edge = forms.edge
            and edges.edge_word = forms.edge_word
    where
        ' ' || edges.remaining_name || ' ' like forms.name_pattern
        and edges.remaining_name <> forms.legal_form
        and (
            edges.edge = 'end'
            or edges.canonical_form <> forms.canonical_form
        )
    group by edges.normalised_name, edges.country_code

),

cores as (

    select
        name_cuts.normalised_name,
        name_cuts.country_code,
        name_cuts.canonical_form as legal_form,
        nullif(trim(both ' ' from case second_forms.edge
            when 'end'
                then substr(
                    name_cuts.remaining_name,
                    1,
                    length(name_cuts.remaining_name)
                    - length(second_forms.legal_form)
                )
            when 'start'
                then substr(
                    name_cuts.remaining_name,
                    length(second_forms.legal_form) + 1
                )
            else name_cuts.remaining_name
        end), '') as core_name
    from name_cuts
    left join second_forms
        on
            name_cuts.normalised_name = second_forms.normalised_name
            and name_cuts.country_code = second_forms.country_code

)

select * from cores
