{#-
    A floating-point expression as a decimal. The engines round ties of a
    double differently; six places more first, then those asked for, is equal.
-#}
{% macro rounded(expression, precision, scale) -%}
    cast(
        cast({{ expression }} as decimal(38, {{ scale + 6 }}))
        as decimal({{ precision }}, {{ scale }})
    )
{%- endmacro %}
