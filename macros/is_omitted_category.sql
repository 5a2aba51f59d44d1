{#- Whether a forecast category, as typed, leaves a deal out of the pipeline. -#}
{% macro is_omitted_category(category) -%}
    coalesce({{ is_one_of(
        "lower(translate(" ~ category ~ ", ' _', ''))",
        var('omitted_forecast_categories')
    ) }}, false)
{%- endmacro %}
