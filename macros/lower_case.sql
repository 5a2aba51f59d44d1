{#- Lower case, the same on both engines: they differ on İ and on final Σ. -#}
{% macro lower_case(text) -%}
    replace(lower(replace({{ text }}, 'İ', 'I')), 'ς', 'σ')
{%- endmacro %}
