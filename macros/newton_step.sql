{#- How far one weight alone would move for the best penalised likelihood. -#}
{% macro newton_step(surprise, curvature, penalty, weight) -%}
    {{ rounded(
        '(' ~ surprise ~ ' - cast(' ~ penalty ~ ' as double) * ' ~ weight ~ ')'
        ~ ' / nullif(greatest(cast(' ~ curvature ~ ' as double), 0) + '
        ~ penalty ~ ', 0)',
        28, 9
    ) }}
{%- endmacro %}
