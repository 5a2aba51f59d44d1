{#- The values of a group in the order of their positions, joined by ` > ` as
    a path; null when all of them are null. -#}
{% macro joined_path(expression, position) -%}
    {{ return(adapter.dispatch('joined_path')(expression, position)) }}
{%- endmacro %}

{% macro duckdb__joined_path(expression, position) -%}
    string_agg({{ expression }}, ' > ' order by {{ position }})
{%- endmacro %}

{% macro spark__joined_path(expression, position) -%}
    nullif(
        array_join(
            transform(
                array_sort(
                    collect_list(
                        named_struct(
                            'position', {{ position }}, 'step', {{ expression }}
                        )
                    )
                ),
                placed -> placed.step
            ),
            ' > '
        ),
        ''
    )
{%- endmacro %}
