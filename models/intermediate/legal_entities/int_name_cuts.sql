with stated_names as (

    select * from {{ ref('int_stated_names') }}

),

country_legal_forms as (

    select * from {{ ref('int_country_legal_forms') }}

),

edge_words as (

    select
        *,
        'end' as edge,
        split_part(normalised_name, ' ', -1) as edge_word
    from stated_names

    union all

    select
        *,
        'start' as edge,
        split_part(normalised_name, ' ', 1) as edge_word
    from stated_names

),

-- "gmbh and co kg" is longer than "kg".
longest_forms as (

    select
        edges.normalised_name,
        edges.country_code,
        max_by(forms.canonical_form, forms.priority) as canonical_form,
        max_by(forms.legal_form, forms.priority) as legal_form,
        max_by(forms.edge, forms.priority) as edge
    from edge_words as edges
    inner join country_legal_forms as forms
        on
            edges.form_country_code = forms.country_code
            and edges.edge = forms.edge
            and edges.edge_word = forms.edge_word
    where ' ' || edges.normalised_name || ' ' like forms.name_pattern
    group by edges.normalised_name, edges.country_code

),

cut as (

    select
        stated_names.normalised_name,
        stated_names.country_code,
        stated_names.form_country_code,
        longest_forms.canonical_form,
        trim(both ' ' from case longest_forms.edge
            when 'end'
                then substr(
                    stated_names.normalised_name,
                    1,
                    length(stated_names.normalised_name)
                    - length(longest_forms.legal_form)
                )
            when 'start'
                then substr(
                    stated_names.normalised_name,
                    length(longest_forms.legal_form) + 1
                )
            else stated_names.normalised_name
        end) as remaining_name
    from stated_names
    left join longest_forms
        on
            stated_names.normalised_name = longest_forms.normalised_name
            and stated_names.country_code = longest_forms.country_code

)

select * from cut
