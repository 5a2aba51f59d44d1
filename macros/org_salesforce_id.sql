{#- A Salesforce id in its form of 18 characters, told apart by org. -#}
{% macro org_salesforce_id(column) -%}
    {{ org_id(salesforce_id(column)) }}
{%- endmacro %}
