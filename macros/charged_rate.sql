{#- What discounts leave of an invoice's lines, 0 to 1, to nine places. -#}
{% macro charged_rate(subtotal, total, tax) -%}
    case
        when {{ subtotal }} > 0
            then {{ rounded(
                'least(greatest(cast(' ~ total ~ ' - coalesce(' ~ tax
                ~ ', 0) as double) / cast(' ~ subtotal
                ~ ' as double), 0), 1)', 12, 9
            ) }}
        else cast(1 as decimal(12, 9))
    end
{%- endmacro %}
