{#- A list of ids, separated by semicolons, with each id as `org_id` gives it. -#}
{% macro org_ids(ids) -%}
    replace(
        {{ org_id("replace(" ~ ids ~ ", ' ', '')") }},
        ';',
        coalesce(';' || nullif(source_org, '') || '/', ';')
    )
{%- endmacro %}
