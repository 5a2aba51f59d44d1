{#- The public id of a source record: `salesforce:001…`. Null ids give null. -#}
{% macro record_key(source_system, source_record_id) -%}
    ({{ source_system }} || ':' || {{ source_record_id }})
{%- endmacro %}
