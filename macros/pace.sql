{#- How far to go along a direction: to where the likelihood, bent as it is here,
    would be highest, but not further than one in log odds on average. Null
    without a direction. -#}
{% macro pace(score, direction) -%}
    {%- set rate = logistic(score) -%}
    {%- set bend -%}
        cast(sum({{ product(
            direction, direction ~ ' * ' ~ rate ~ ' * (1 - ' ~ rate ~ ')'
        ) }}) over (partition by cards.card) as double)
    {%- endset -%}
    {%- set square -%}
        cast(sum({{ product(direction, direction) }})
            over (partition by cards.card) as double)
        / count(*) over (partition by cards.card)
    {%- endset -%}
    {{ rounded(
        'least(cards.slope / nullif(' ~ bend ~ ' + cards.bend, 0),'
        ~ ' 1 / nullif(sqrt(' ~ square ~ '), 0))', 28, 9
    ) }}
{%- endmacro %}
