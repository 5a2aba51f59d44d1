{#-
    Months between two days when they are whole, else null. Months that begin
    on a day which the last one lacks end on its last day.
-#}
{% macro whole_months(first_day, next_day) -%}
    nullif(
        case
            when
                day({{ first_day }}) = day({{ next_day }})
                or (
                    {{ first_day }} = last_day({{ first_day }})
                    and day({{ next_day }}) > day({{ first_day }})
                )
                or (
                    {{ next_day }} = last_day({{ next_day }})
                    and day({{ first_day }}) > day({{ next_day }})
                )
                then
                    (year({{ next_day }}) - year({{ first_day }})) * 12
                    + month({{ next_day }}) - month({{ first_day }})
        end, 0
    )
{%- endmacro %}
