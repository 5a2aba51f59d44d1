with health_changes as (

    select * from {{ ref('int_health_changes') }}

),

final as (

    select
        cast(account_id as string) as account_id,
        {{ as_of_date() }} as as_of_date,
        cast(compared_date as date) as compared_date,
        cast(component as string) as component,
        cast(contribution_before as decimal(9, 4)) as contribution_before,
        cast(contribution_after as decimal(9, 4)) as contribution_after,
        cast(contribution_change as decimal(9, 4)) as contribution_change,
        cast(data_change as decimal(9, 4)) as data_change,
        cast(weight_change as decimal(9, 4)) as weight_change,
        cast(
            contribution_change - data_change - weight_change as decimal(9, 4)
        ) as coverage_change
    from health_changes

)

select * from final
