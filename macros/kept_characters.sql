{#- A text without every character that is not listed: digits of a phone number. -#}
{% macro kept_characters(text, characters) -%}
    translate({{ text }}, translate({{ text }}, '{{ characters }}', ''), '')
{%- endmacro %}
