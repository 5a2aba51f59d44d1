{#- Days from the first day of a date's week to the date, 0 to 6. Weeks start on
    the var `week_start_day`; 1900-01-01 was a Monday. -#}
{% macro days_since_week_start(date) -%}
    (cast({{ date }} - date '1900-01-01' as int) + 8
    - {{ var('week_start_day') }}) % 7
{%- endmacro %}
