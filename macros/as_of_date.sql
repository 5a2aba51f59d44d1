{#- The day a run describes, at its end. Nothing in the project reads the clock. -#}
{% macro as_of_date() -%}
    {%- if execute and not var('as_of_date') -%}
        {{ exceptions.raise_compiler_error(
            "as_of_date is not set: pass --vars '{as_of_date: YYYY-MM-DD}'"
        ) }}
    {%- endif -%}
    cast('{{ var("as_of_date") }}' as date)
{%- endmacro %}
