{#-
    The instant (UTC) at which clocks of a time zone show a local time. Where
    they show it twice it is the first time; where they skip it, it is as long
    after the change as it would be without one.
-#}
{% macro zoned_instant(local_time, time_zone) -%}
    {{ return(adapter.dispatch('zoned_instant')(local_time, time_zone)) }}
{%- endmacro %}

{#- DuckDB takes the second of two: an hour earlier it may be the same time. -#}
{% macro duckdb__zoned_instant(local_time, time_zone) -%}
    {%- set later -%}
        timezone('UTC', timezone({{ time_zone }}, {{ local_time }}))
    {%- endset -%}
    case
        when
            timezone(
                {{ time_zone }},
                timezone('UTC', {{ later }} - interval '1' hour)
            ) = {{ local_time }}
            then {{ later }} - interval '1' hour
        else {{ later }}
    end
{%- endmacro %}

{% macro spark__zoned_instant(local_time, time_zone) -%}
    cast(
        to_utc_timestamp(
            cast({{ local_time }} as timestamp), {{ time_zone }}
        ) as timestamp
    )
{%- endmacro %}
