{#- The chance of a value at least so many standard deviations from the mean, on
    either side (Abramowitz and Stegun 26.2.17, to seven places). -#}
{% macro two_sided_p_value(distance) -%}
    {%- set t = '(1 / (1 + 0.2316419 * ' ~ distance ~ '))' -%}
    (
        2 * 0.3989422804014327 * exp(-{{ distance }} * {{ distance }} / 2)
        * {{ t }} * (
            0.319381530 + {{ t }} * (
                -0.356563782 + {{ t }} * (
                    1.781477937 + {{ t }} * (
                        -1.821255978 + {{ t }} * 1.330274429
                    )
                )
            )
        )
    )
{%- endmacro %}
