{#-
    A company name as matching compares it: lower case, accents folded,
    `&` as "and", full stops and apostrophes dropped (S.A. is sa), all other
    punctuation as space, the no-break and the ideographic space (last in the
    list) too. Letters of other scripts are kept.
-#}
{% macro normalised_name(name) -%}
    {%- set accented = 'áàâäãåāăąçćčďđéèêëēėęěğíìîïīįıłĺľñńňóòôöõøōőŕřśšșşťțţúùûüūůűųýÿžźż' -%}
    {%- set plain    = 'aaaaaaaaacccddeeeeeeeegiiiiiiilllnnnoooooooorrsssstttuuuuuuuuyyzzz' -%}
    {%- set dropped = "'.’`" -%}
    {%- set spaced = ',;:!?()[]{}<>/+-_*#@|~%=^"“”„«»·–— 　' -%}
    {%- set lowered -%}
        replace(replace({{ lower_case(name) }}, '&amp;', '&'), '&', ' and ')
    {%- endset -%}
    {%- set lettered -%}
        replace(replace(replace({{ lowered }}, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe')
    {%- endset -%}
    {%- set folded -%}
        translate(
            {{ lettered }},
            '{{ accented ~ spaced ~ dropped | replace("'", "''") }}',
            '{{ plain }}' || rpad(' ', {{ spaced | length }}, ' ')
        )
    {%- endset -%}
    {{ single_spaced(folded) }}
{%- endmacro %}
