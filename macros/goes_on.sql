{#- Whether the last step of some walks carries anything that can be seen. -#}
{% macro goes_on(walks) -%}
    greatest({{ walks }}.last_upper, {{ walks }}.last_normalised) > 1e-16
{%- endmacro %}
