-- A tie whose records carry different labels means that passing labels along
-- stopped too early: the component is wider than `identity_rounds` ties, and
-- what should part its records may not have been seen. None of its records may
-- share an account; `data_issues` lists them. Raise `identity_rounds` if they
-- are one.
with open_ties as (

    select
        incidences.link_key,
        min(components.component_label) as first_label,
        max(components.component_label) as last_label
    from {{ ref('int_identity_incidences') }} as incidences
    inner join {{ ref('int_identity_components') }} as components
        on incidences.record_key = components.record_key
    group by incidences.link_key
    having min(components.component_label) <> max(components.component_label)

),

open_labels as (

    select first_label as component_label from open_ties
    union
    select last_label as component_label from open_ties

)

select
    assignments.account_id,
    count(*) as record_count
from open_labels
inner join {{ ref('int_identity_components') }} as components
    on open_labels.component_label = components.component_label
inner join {{ ref('int_account_assignments') }} as assignments
    on components.record_key = assignments.record_key
group by assignments.account_id
having count(*) > 1
