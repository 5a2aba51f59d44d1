{#- Whether a text is one of the values of a list, such as a var. -#}
{% macro is_one_of(expression, values) -%}
    {{ expression }} in ('{{ values | join("', '") }}')
{%- endmacro %}
