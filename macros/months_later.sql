{#- The same day so many months later, or the last day of a shorter month. -#}
{% macro months_later(day, months) -%}
    {%- set number = 'year(' ~ day ~ ') * 12 + month(' ~ day ~ ') - 1 + '
        ~ months -%}
    {%- set first = 'make_date(cast(floor((' ~ number ~ ') / 12) as int), '
        ~ 'cast((' ~ number ~ ') % 12 + 1 as int), 1)' -%}
    least(
        last_day({{ first }}),
        date_add({{ first }}, cast(day({{ day }}) - 1 as int))
    )
{%- endmacro %}
