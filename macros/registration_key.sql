{#- A registration number as registers compare it: capitals, without spaces,
    punctuation and leading zeros. Null when nothing is left. -#}
{% macro registration_key(number) -%}
    nullif(
        trim(leading '0' from translate(upper({{ number }}), ' .,-/_:()', '')),
        ''
    )
{%- endmacro %}
