{#-
    A Salesforce id in its form of 18 characters. An id of 15 characters tells
    letters apart by case alone; the last three characters of the long form say
    which ones are upper case: one for each group of five, whose places count
    1, 2, 4, 8, 16. Anything that has not 15 characters is left as it is.
-#}
{% macro salesforce_id(column) -%}
    case
        when length({{ column }}) = 15 then {{ column }}
        {%- for first in (1, 6, 11) %}
            || substr('ABCDEFGHIJKLMNOPQRSTUVWXYZ012345', 1
            {%- for place in range(5) -%}
                {%- set letter = 'substr(' ~ column ~ ', ' ~ (first + place) ~ ', 1)' %}
                {{- " + case when " ~ letter ~ " between 'A' and 'Z'" -}}
                {{- ' then ' ~ 2 ** place ~ ' else 0 end' -}}
            {%- endfor %}, 1)
        {%- endfor %}
        else {{ column }}
    end
{%- endmacro %}
