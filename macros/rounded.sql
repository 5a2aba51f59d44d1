{#-
    A floating-point expression as a decimal. The engines round ties of a
    double differently; up to six places more first, then those asked for, is
    equal. Beyond fifteen places the engines no more agree on the digits of 0.1.
-#}
{% macro rounded(expression, precision, scale) -%}
    {{ return(adapter.dispatch('rounded')(expression, precision, scale)) }}
{%- endmacro %}

{#- DuckDB makes decimals of 18 digits forty times as fast as wider ones: those
    are for what does not fit. -#}
{% macro duckdb__rounded(expression, precision, scale) -%}
    coalesce(
        cast(
            try_cast(
                {{ expression }} as decimal(18, {{ [scale + 6, 15] | min }})
            ) as decimal({{ precision }}, {{ scale }})
        ),
        {{ spark__rounded(expression, precision, scale) }}
    )
{%- endmacro %}

{% macro spark__rounded(expression, precision, scale) -%}
    cast(
        cast({{ expression }} as decimal(38, {{ [scale + 6, 15] | min }}))
        as decimal({{ precision }}, {{ scale }})
    )
{%- endmacro %}
