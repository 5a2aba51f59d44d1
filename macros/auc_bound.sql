{#- One end of the 95 % interval of an area under the curve (Hanley and McNeil
    1982), cut to 0 and 1, null without an area: sign is + or -. -#}
{% macro auc_bound(auc, positive_count, negative_count, sign) -%}
    {%- set pairs -%}
        nullif(
            cast({{ positive_count }} as double) * ({{ negative_count }}), 0
        )
    {%- endset -%}
    case
        when {{ auc }} is not null
            then least(1, greatest(0, {{ auc }} {{ sign }} 1.96 * sqrt(
                (
                    {{ auc }} * (1 - {{ auc }})
                    + ({{ positive_count }} - 1)
                    * ({{ auc }} / (2 - {{ auc }}) - {{ auc }} * {{ auc }})
                    + ({{ negative_count }} - 1)
                    * (
                        2 * {{ auc }} * {{ auc }} / (1 + {{ auc }})
                        - {{ auc }} * {{ auc }}
                    )
                ) / {{ pairs }}
            )))
    end
{%- endmacro %}
