{#- The first half of a name that is taken to have so many characters. -#}
{% macro name_start(name, length) -%}
    left({{ name }}, cast(floor(({{ length }}) / 2) as int))
{%- endmacro %}
