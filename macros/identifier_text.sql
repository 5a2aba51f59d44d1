{#-
    A registration or tax number as lookups compare it: capital letters, without
    spaces and punctuation. Zeros alone stand for "none" and give null.
-#}
{% macro identifier_text(number) -%}
    {%- set small = 'abcdefghijklmnopqrstuvwxyz' -%}
    {%- set compact -%}
        translate({{ number }}, '{{ small }} .,-/_', '{{ small | upper }}')
    {%- endset -%}
    case when translate({{ compact }}, '0', '') <> '' then {{ compact }} end
{%- endmacro %}
