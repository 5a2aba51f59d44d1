{#- The ridge penalty of a term, by what is known of its weights: about the
    number of them that the examples decide, over the sum of their squares
    (MacKay's evidence), with a prior that counts as so many weights more. -#}
{% macro term_penalty(weight, curvature, penalty) -%}
    {%- set decided -%}
        sum({{ rounded(
            curvature ~ ' / nullif(' ~ curvature ~ ' + cast(' ~ penalty
            ~ ' as double), 0)', 18, 9
        ) }}) over (partition by card, term)
    {%- endset -%}
    {%- set squares -%}
        sum({{ product(weight, weight) }}) over (partition by card, term)
    {%- endset -%}
    {%- set found -%}
        (cast({{ decided }} as double) + prior_weight)
        / (cast({{ squares }} as double) + prior_weight * prior_variance)
    {%- endset -%}
    {{ rounded(
        'case when prior_weight is null then 0 else'
        ~ ' least(greatest(' ~ found ~ ', 0.5), 10000) end', 18, 9
    ) }}
{%- endmacro %}
