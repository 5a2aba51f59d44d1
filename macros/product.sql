{#- A product as a decimal of nine places: sums of them are the same in any
    order of the rows. A factor that is a product itself must be a double: the
    engines cut products of decimals differently. -#}
{% macro product(factor, other_factor) -%}
    {{ rounded(
        'cast(' ~ factor ~ ' as double) * ' ~ other_factor, 28, 9
    ) }}
{%- endmacro %}
