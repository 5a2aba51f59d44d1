{#-
    Connected components of records over the ties between them: each round
    gives a tie the smallest label of its two records, then a record the
    smallest of its ties. A round reaches one tie further, and the last one
    that changed a label says how wide a component is. A component that more
    rounds would widen has several labels by then: it is too wide.
-#}
with incidences as (

    select
        record_key,
        link_key
    from {{ ref('int_identity_incidences') }}

),

labels_0 as (

    select
        record_key,
        link_key,
        record_key as label,
        0 as hop_count
    from incidences

),
{% for round in range(var('identity_rounds')) %}
    offers_{{ loop.index }} as (

        select
            record_key,
            link_key,
            label,
            hop_count,
            min(label) over (partition by link_key) as offered_label
        from labels_{{ round }}

    ),

    labels_{{ loop.index }} as (

        select
            record_key,
            link_key,
            min(offered_label) over (partition by record_key) as label,
            case
                when min(offered_label) over (partition by record_key) < label
                    then {{ loop.index }}
                else hop_count
            end as hop_count
        from offers_{{ loop.index }}

    ),
{% endfor %}
-- A tie whose records still differ would join them in one more round.
ended as (

    select
        record_key,
        label,
        hop_count,
        min(label) over (partition by link_key)
        < max(label) over (partition by link_key) as is_open
    from labels_{{ var('identity_rounds') }}

),

components as (

    select
        record_key,
        min(label) as component_label,
        max(hop_count) as hop_count,
        bool_or(is_open) as is_open
    from ended
    group by record_key

),

final as (

    select
        record_key,
        component_label,
        hop_count,
        bool_or(is_open) over (partition by component_label) as is_too_wide
    from components

)

select * from final
