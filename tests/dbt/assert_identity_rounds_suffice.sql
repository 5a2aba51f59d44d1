-- A tie whose records carry different labels means that passing labels along
-- stopped too early: one more round would join them. Such a component is wider
-- than `identity_rounds` ties, and its far ends stand in the marts as accounts
-- of their own. Raise `identity_rounds`.
select
    incidences.link_key,
    min(components.component_label) as first_component_label,
    max(components.component_label) as last_component_label
from {{ ref('int_identity_incidences') }} as incidences
inner join {{ ref('int_identity_components') }} as components
    on incidences.record_key = components.record_key
group by incidences.link_key
having
    min(components.component_label) <> max(components.component_label)
