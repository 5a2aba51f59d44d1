{#- Runs of spaces folded to one, both ends trimmed; no `<` or `>` may be left. -#}
{% macro single_spaced(text) -%}
    trim(both ' ' from
        replace(replace(replace({{ text }}, ' ', '<>'), '><', ''), '<>', ' ')
    )
{%- endmacro %}
