{#-
    A floating-point expression as a decimal. The engines round ties of a
    double differently; ten places first, then the places asked for, is equal.
-#}
{% macro rounded(expression, precision, scale) -%}
    cast(cast({{ expression }} as decimal(28, 10)) as decimal({{ precision }}, {{ scale }}))
{%- endmacro %}
