{#- The host of a web address or e-mail, without scheme, `www.`, port or path. -#}
{% macro web_host(address) -%}
    {%- set host -%}
        split_part(split_part(split_part(split_part(split_part(
            {{ lower_case("trim(both ' ' from " ~ address ~ ')') }}, '://', -1
        ), '@', -1), '/', 1), '?', 1), ':', 1)
    {%- endset -%}
    nullif(
        case when {{ host }} like 'www.%' then substr({{ host }}, 5) else {{ host }} end,
        ''
    )
{%- endmacro %}
