{#- The org before an id that `org_id` made; empty for the default org. -#}
{% macro record_org(record_id) -%}
    case
        when {{ record_id }} like '%/%' then split_part({{ record_id }}, '/', 1)
        when {{ record_id }} is not null then ''
    end
{%- endmacro %}
