{#- What a stage is in common terms: what the map says, else what its CRM does. -#}
{% macro canonical_stage(mapped_stage, stage) -%}
    coalesce(
        {{ mapped_stage }},
        case
            when {{ stage }}.is_won then 'won'
            when {{ stage }}.is_closed then 'lost'
            when {{ stage }}.is_defined then 'open'
            else 'unmapped'
        end
    )
{%- endmacro %}
