{#- An LEI as the number ISO 17442 takes modulo 97: A is 10 … Z is 35. -#}
{% macro lei_digits(lei) -%}
    {%- set digits = namespace(sql=lei) -%}
    {%- for letter in 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' -%}
        {%- set digits.sql = "replace(" ~ digits.sql ~ ", '" ~ letter ~ "', '" ~ (loop.index + 9) ~ "')" -%}
    {%- endfor -%}
    {{ digits.sql }}
{%- endmacro %}
