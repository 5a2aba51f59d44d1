{#-
    An id as the warehouse knows it: `emea/123` of the org emea, as it came of
    the default one. Ids of different orgs may be equal, so every id of a source
    system with `source_org` passes through here, in staging.
-#}
{% macro org_id(id) -%}
    (coalesce(nullif(source_org, '') || '/', '') || cast({{ id }} as string))
{%- endmacro %}
