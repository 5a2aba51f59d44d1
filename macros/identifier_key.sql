{#-
    A registration number, tax id or DUNS number as matching compares it: upper
    case letters and digits without leading zeros. Null when fewer than four
    characters are left, or when they are all the same (a placeholder).
-#}
{% macro identifier_key(text) -%}
    {%- set kept -%}
        trim(leading '0' from {{ kept_characters(
            'upper(' ~ text ~ ')', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
        ) }})
    {%- endset -%}
    case
        when length({{ kept }}) < 4 then null
        when replace({{ kept }}, substr({{ kept }}, 1, 1), '') = '' then null
        else {{ kept }}
    end
{%- endmacro %}
