{#-
    A share in units of 1e-14, whole, so that sums are the same in any order of
    the rows. The cast of a double to places is not the same on both engines.
-#}
{% macro share_units(share) -%}
    cast(floor({{ share }} * 1e14 + 0.5) as decimal(18, 0))
{%- endmacro %}
