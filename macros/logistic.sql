{#- The probability of a log odds, as a double; beyond 30 either way it is as
    good as certain. -#}
{% macro logistic(log_odds) -%}
    (
        1 / (1 + exp(-least(greatest(cast({{ log_odds }} as double), -30), 30)))
    )
{%- endmacro %}
