{#- The words of a text in alphabetical order, one space apart. -#}
{% macro sorted_words(text) -%}
    {{ return(adapter.dispatch('sorted_words')(text)) }}
{%- endmacro %}

{% macro duckdb__sorted_words(text) -%}
    array_to_string(array_sort(split({{ text }}, ' ')), ' ')
{%- endmacro %}

{% macro spark__sorted_words(text) -%}
    array_join(array_sort(split({{ text }}, ' ')), ' ')
{%- endmacro %}
