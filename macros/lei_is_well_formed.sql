{#- Whether a text has the form of an LEI and is no placeholder; null stays null.
    Says nothing about its check digits. -#}
{% macro lei_is_well_formed(lei) -%}
    (
        length({{ lei }}) = 20
        and translate({{ lei }}, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', '') = ''
        and translate(substr({{ lei }}, 19), '0123456789', '') = ''
        and {{ lei }} not like '%TESTLEI%'
        and {{ lei }} <> '00000000000000000000'
    )
{%- endmacro %}
