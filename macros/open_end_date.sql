{#- The valid_to of a row that still holds. -#}
{% macro open_end_date() -%}
    cast('9999-12-31' as date)
{%- endmacro %}
