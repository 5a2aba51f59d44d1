with health_scores as (

    select * from {{ ref('int_health_scores') }}

),

-- What stands side by side, one below the other.
components as (

    {{ each_component(
        "select account_id, as_of_date, '#' as component, #_weight as weight,"
        ~ ' #_value as raw_value, #_score as component_score,'
        ~ ' #_contribution as contribution'
        ~ ' from health_scores where #_weight is not null', ' union all '
    ) }}

)

select * from components
