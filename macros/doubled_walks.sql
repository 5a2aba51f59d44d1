{#-
    Columns of walks twice as long: each first half, the steps of `before` or
    none at all, goes on with a second half of `after`. A product is a decimal
    before it is added, so that sums are the same in any order of the rows; what
    grows past a million belongs to a sum that has no limit.
-#}
{% macro doubled_walks(before, after) -%}
    {%- for bound in ['lower', 'mid', 'upper', 'normalised'] %}
        {%- set last = before ~ '.last_' ~ bound -%}
        {%- set standing = before ~ '.is_standing' -%}
        {%- for factor, sum in [
            ('(' ~ last ~ ' + ' ~ standing ~ ')', 'total_' ~ bound),
            (last, 'last_' ~ bound),
        ] %}
    cast(
        least(
            sum(
                cast(
                    {{ factor }} * {{ after }}.{{ sum }} as decimal(38, 18)
                )
            ),
            1000000
        ) as double
    ) as {{ sum }},
        {%- endfor %}
    {%- endfor %}
    cast(min({{ before }}.depth + {{ after }}.depth) as int) as depth
{%- endmacro %}
