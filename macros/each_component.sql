{#- An expression, once for each component of health: `#` is its name. -#}
{% macro each_component(expression, joint) -%}
    {%- set expressions = [] -%}
    {%- for component in [
        'adoption', 'usage_trend', 'support_load', 'satisfaction',
        'last_meaningful_touch', 'relationship_breadth', 'payment_behaviour',
        'contract_value_trend', 'renewal_probability'
    ] -%}
        {%- set _ = expressions.append(expression | replace('#', component)) -%}
    {%- endfor -%}
    {{ expressions | join(joint) }}
{%- endmacro %}
