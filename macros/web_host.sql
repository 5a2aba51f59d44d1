{#-
    The host of a web address or e-mail, without scheme, `www.`, port or path:
    what follows the last `://`, then the last `@`, up to `/`, `?` or `:`.
-#}
{% macro web_host(address) -%}
    nullif(regexp_extract(
        {{ lower_case("trim(both ' ' from " ~ address ~ ')') }},
        '(?s)^(?:.*://)?(?:.*@)?(?:www[.])?([^/?:]*)',
        1
    ), '')
{%- endmacro %}
