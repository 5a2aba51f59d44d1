{#- The text at a top-level key of a JSON text; null when either is missing or
    the text is no JSON. -#}
{% macro json_text(column, key) -%}
    {{ return(adapter.dispatch('json_text')(column, key)) }}
{%- endmacro %}

{% macro duckdb__json_text(column, key) -%}
    case
        when json_valid({{ column }})
            then json_extract_string({{ column }}, '$.{{ key }}')
    end
{%- endmacro %}

{% macro spark__json_text(column, key) -%}
    get_json_object({{ column }}, '$.{{ key }}')
{%- endmacro %}
