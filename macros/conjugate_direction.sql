{#- The next direction of conjugate gradients (Polak-Ribière, never turning
    back): the step by itself, and as much of the last direction as keeps what
    that one gained. -#}
{% macro conjugate_direction(gradient, step, last_gradient, last_step, last_direction) -%}
    {%- set turn -%}
        cast(sum({{ product(gradient, '(' ~ step ~ ' - ' ~ last_step ~ ')') }})
            over (partition by card) as double)
        / nullif(sum({{ product(last_gradient, last_step) }})
            over (partition by card), 0)
    {%- endset -%}
    {{ rounded(
        step ~ ' + greatest(coalesce(' ~ turn ~ ', 0), 0) * ' ~ last_direction,
        28, 9
    ) }}
{%- endmacro %}
