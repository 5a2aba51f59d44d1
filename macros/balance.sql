{#- What has come to be by a row of a window, in amounts of two decimals: 0
    before anything has moved. -#}
{% macro balance(amount, window_name) -%}
    cast(
        coalesce(sum({{ amount }}) over {{ window_name }}, 0) as decimal(18, 2)
    )
{%- endmacro %}
