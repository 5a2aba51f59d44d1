{#- One end of the 95 % Wilson interval of a rate: sign is + or -. -#}
{% macro wilson_bound(count, total, sign) -%}
    (
        (
            cast({{ count }} as double) + 1.9207
            {{ sign }} 1.96 * sqrt(
                cast({{ count }} as double)
                * ({{ total }} - {{ count }}) / nullif({{ total }}, 0) + 0.9604
            )
        ) / ({{ total }} + 3.8415)
    )
{%- endmacro %}
