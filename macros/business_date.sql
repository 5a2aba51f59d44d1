{#- The day of an instant (UTC) where the business keeps its books. -#}
{% macro business_date(instant) -%}
    {{ return(adapter.dispatch('business_date')(instant)) }}
{%- endmacro %}

{% macro duckdb__business_date(instant) -%}
    {%- if var('business_time_zone') == 'UTC' -%}
        cast({{ instant }} as date)
    {%- else -%}
        cast(
            timezone(
                '{{ var("business_time_zone") }}', timezone('UTC', {{ instant }})
            ) as date
        )
    {%- endif -%}
{%- endmacro %}

{% macro spark__business_date(instant) -%}
    cast(
        from_utc_timestamp(
            cast({{ instant }} as timestamp), '{{ var("business_time_zone") }}'
        ) as date
    )
{%- endmacro %}
