{#-
    Whether a way up to a member of a cycle goes on from the member that stands
    for the cycle: sums leave such ways out. False without a cycle.
-#}
{% macro leads_in_a_circle(path, cycle_id) -%}
    coalesce(
        contains({{ path }} || ' > ', ' > ' || {{ cycle_id }} || ' > '), false
    )
{%- endmacro %}
