{#- Billing periods in a year, by the interval of a price; null without one. -#}
{% macro periods_per_year(interval, interval_count) -%}
    {{ rounded(
        'cast(case ' ~ interval ~ " when 'day' then 365 when 'week' then 52"
        ~ " when 'month' then 12 when 'year' then 1 end as double)"
        ~ ' / nullif(coalesce(' ~ interval_count ~ ', 1), 0)', 12, 6
    ) }}
{%- endmacro %}
