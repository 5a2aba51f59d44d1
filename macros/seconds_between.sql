{#- Whole seconds from one instant to another; the parts of a span sum to it. -#}
{% macro seconds_between(earlier, later) -%}
    {{ return(adapter.dispatch('seconds_between')(earlier, later)) }}
{%- endmacro %}

{% macro duckdb__seconds_between(earlier, later) -%}
    date_diff('second', {{ earlier }}, {{ later }})
{%- endmacro %}

{% macro spark__seconds_between(earlier, later) -%}
    (
        unix_seconds(cast({{ later }} as timestamp))
        - unix_seconds(cast({{ earlier }} as timestamp))
    )
{%- endmacro %}
