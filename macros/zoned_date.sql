{#- The day of an instant (UTC) in a time zone, such as `Europe/Berlin`. -#}
{% macro zoned_date(instant, time_zone) -%}
    {{ return(adapter.dispatch('zoned_date')(instant, time_zone)) }}
{%- endmacro %}

{% macro duckdb__zoned_date(instant, time_zone) -%}
    cast(
        timezone({{ time_zone }}, timezone('UTC', {{ instant }})) as date
    )
{%- endmacro %}

{% macro spark__zoned_date(instant, time_zone) -%}
    cast(
        from_utc_timestamp(
            cast({{ instant }} as timestamp), {{ time_zone }}
        ) as date
    )
{%- endmacro %}
