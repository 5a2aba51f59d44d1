{#- Whether a rate is past a threshold, or at it where that is enough. -#}
{% macro beyond(rate, threshold, is_strict) -%}
    {{ rate }} {{ '>' if is_strict else '>=' }} {{ threshold }}
{%- endmacro %}
