{#-
    A company name as matching compares it: lower case, letters folded, `&` as
    "and", full stops and apostrophes dropped (S.A. is sa), all other
    punctuation as space. Letters of other scripts are kept. Legal forms that
    East Asian names write without a space are words of their own. Plain ASCII,
    most names, takes the short way: as many bytes as letters.
-#}
{% macro normalised_name(name) -%}
    {%- set dropped = "'.`" -%}
    {%- set spaced = ',;:!?()[]{}<>/+-_*#@|~%=^"' -%}
    {#- The no-break, narrow and ideographic spaces are last. -#}
    {%- set wide_spaced =
        '“”„«»·–—―‐‑‒・、「」『』【】《》〈〉（）［］，：；！？／＋－＊＃＠｜～％＝＜＞\u00a0\u2009\u202f\u3000'
    -%}
    {%- set wide_dropped = '’‘´．。®™©' -%}
    {%- set unescaped = namespace(sql=lower_case(name)) -%}
    {%- for letters, spelled in [
        ('&amp;', '&'), ('&', ' and ')
    ] -%}
        {%- set unescaped.sql =
            "replace(" ~ unescaped.sql ~ ", '" ~ letters ~ "', '" ~ spelled ~ "')"
        -%}
    {%- endfor -%}
    {%- set words = namespace(sql=folded_letters(unescaped.sql)) -%}
    {%- for form in [
        '株式会社', '有限会社', '合同会社', '有限责任公司', '有限公司',
        '股份 有限公司', '주식회사'
    ] -%}
        {%- set words.sql =
            "replace(" ~ words.sql ~ ", '" ~ form ~ "', ' " ~ form ~ " ')"
        -%}
    {%- endfor -%}
    {%- set plain -%}
        translate(
            {{ unescaped.sql }},
            '{{ spaced ~ dropped | replace("'", "''") }}',
            rpad(' ', {{ spaced | length }}, ' ')
        )
    {%- endset -%}
    {%- set folded -%}
        translate(
            {{ words.sql }},
            '{{ spaced ~ wide_spaced ~ (dropped | replace("'", "''"))
                ~ wide_dropped }}',
            rpad(' ', {{ (spaced ~ wide_spaced) | length }}, ' ')
        )
    {%- endset -%}
    case
        when bit_length({{ name }}) = 8 * length({{ name }})
            then {{ single_spaced(plain) }}
        else {{ single_spaced(folded) }}
    end
{%- endmacro %}
