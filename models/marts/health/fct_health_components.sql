with health_component_scores as (

    select * from {{ ref('int_health_component_scores') }}

),

final as (

    select
        cast(account_id as string) as account_id,
        cast(as_of_date as date) as as_of_date,
        as_of_date = {{ as_of_date() }} as is_current,
        cast(component as string) as component,
        cast(raw_value as decimal(18, 6)) as raw_value,
        cast(component_score as decimal(9, 4)) as component_score,
        cast(weight as decimal(9, 4)) as weight,
        cast(contribution as decimal(9, 4)) as contribution
    from health_component_scores

)

select * from final
