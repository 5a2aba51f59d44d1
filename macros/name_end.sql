{#- What `name_start` leaves of a name that is taken to have so many characters. -#}
{% macro name_end(name, length) -%}
    right({{ name }}, cast(ceil(({{ length }}) / 2) as int))
{%- endmacro %}
