{#- Fails for rows of which the expression does not hold; null holds. -#}
{% test expression_holds(model, expression) %}

    select *
    from {{ model }}
    where not ({{ expression }})

{% endtest %}
