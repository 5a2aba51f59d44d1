{#-
    Columns of walks twice as long: each first half, the steps of `before` or
    none at all, goes on with a second half of `after`. A product is a decimal
    before it is added, so that sums are the same in any order of the rows. No
    sum of shares passes the number of steps; a sum of upper bounds may, and is
    held at what the decimal takes: it has no limit.
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
                    least({{ factor }} * {{ after }}.{{ sum }}, 9000)
                    as decimal(18, 14)
                )
            ),
            9000
        ) as double
    ) as {{ sum }},
        {%- endfor %}
    {%- endfor %}
    cast(min({{ before }}.depth + {{ after }}.depth) as int) as depth,
    max(
        case
            when {{ before }}.owner_node = {{ after }}.owned_node then 1
            else 0
        end
    ) as is_standing
{%- endmacro %}
