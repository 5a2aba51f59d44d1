{#-
    Columns of walks twice as long: each first half, the steps of `before` or
    none at all, goes on with a second half of `after`. Products are rounded
    before they are added. No sum of shares passes the number of steps; a sum of
    upper bounds may, and is held at 9000: it has no limit.
-#}
{% macro doubled_walks(before, after) -%}
    {%- for bound in ['lower', 'mid', 'upper', 'normalised'] %}
        {%- set last = before ~ '.last_' ~ bound -%}
        {%- set standing = before ~ '.is_standing' -%}
        {%- for factor, sum in [
            ('(' ~ last ~ ' + ' ~ standing ~ ')', 'total_' ~ bound),
            (last, 'last_' ~ bound),
        ] %}
    least(
        cast(
            sum({{ share_units(
                'least(' ~ factor ~ ' * ' ~ after ~ '.' ~ sum ~ ', 9000)'
            ) }}) as double
        ) / 1e14,
        9000
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
