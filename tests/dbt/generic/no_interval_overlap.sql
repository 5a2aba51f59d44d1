{#-
    Fails on every interval of a key that overlaps the next one, is empty or
    runs backwards, or lacks an end. Intervals are half-open:
    valid_from <= t < valid_to, so one may start where the other ends.
    With `gaps_allowed: false` an interval must start where the one before it
    ended: the rows of a key tile its life.

    It is enough to compare neighbours: when any two intervals of a key overlap,
    so do two that follow each other in order of their start.

    data_tests:
      - no_interval_overlap:
          arguments:
            key_columns: [opportunity_id]
            gaps_allowed: false
-#}
{% test no_interval_overlap(
    model,
    key_columns,
    valid_from='valid_from',
    valid_to='valid_to',
    gaps_allowed=true
) %}

with

intervals as (

    select
        {{ key_columns | join(',\n        ') }},
        {{ valid_from }} as interval_start,
        {{ valid_to }} as interval_end,
        lead({{ valid_from }}) over (
            partition by {{ key_columns | join(', ') }}
            order by {{ valid_from }} nulls last, {{ valid_to }} nulls last
        ) as next_interval_start
    from {{ model }}

)

select *
from intervals
where
    interval_start is null
    or interval_end is null
    or interval_start >= interval_end
    or next_interval_start < interval_end
    {%- if not gaps_allowed %}
    or next_interval_start > interval_end
    {%- endif %}

{% endtest %}
