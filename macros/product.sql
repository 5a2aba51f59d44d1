{#- A product as a decimal of nine places: sums of them are the same in any
    order of the rows. -#}
{% macro product(factor, other_factor) -%}
    {{ rounded(
        'cast(' ~ factor ~ ' as double) * ' ~ other_factor, 28, 9
    ) }}
{%- endmacro %}
