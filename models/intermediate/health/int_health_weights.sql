with health_weights as (

    select * from {{ ref('health_weights') }}

),

health_components as (

    select * from {{ ref('health_components') }}

),

health_dates as (

    select * from {{ ref('int_health_dates') }}

),

weighed as (

    select
        health_weights.weight_set,
        health_dates.as_of_date,
        health_weights.component,
        health_weights.weight,
        health_components.worst_value,
        health_components.best_value
    from health_weights
    inner join health_components
        on health_weights.component = health_components.component
    inner join health_dates
        on
            health_weights.valid_from <= health_dates.as_of_date
            and health_weights.valid_to > health_dates.as_of_date

),

-- All components side by side: the millions of accounts meet one row.
final as (

    select
        weight_set,
        as_of_date,
        {{ each_component(
            "max(weight) filter (where component = '#') as #_weight", ', '
        ) }},
        {{ each_component(
            "max(worst_value) filter (where component = '#') as #_worst", ', '
        ) }},
        {{ each_component(
            "max(best_value) filter (where component = '#') as #_best", ', '
        ) }}
    from weighed
    group by weight_set, as_of_date

)

select * from final
