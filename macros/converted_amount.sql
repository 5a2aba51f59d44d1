{#- Native money at a rate, in cents; null without either. -#}
{% macro converted_amount(amount, rate) -%}
    cast(
        cast({{ amount }} as decimal(19, 2)) * {{ rate }} as decimal(18, 2)
    )
{%- endmacro %}
