{#- A chance with its odds multiplied, as a double. -#}
{% macro recalibrated(chance, odds_ratio) -%}
    (
        {{ chance }} * cast({{ odds_ratio }} as double)
        / (1 - {{ chance }} + {{ chance }} * cast({{ odds_ratio }} as double))
    )
{%- endmacro %}
