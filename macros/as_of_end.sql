{#- The first instant after the as-of date: `created_at < as_of_end()` is known. -#}
{% macro as_of_end() -%}
    cast({{ as_of_date() }} + interval '1' day as timestamp)
{%- endmacro %}
