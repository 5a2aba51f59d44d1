with accounts as (

    select account_id from {{ ref('int_account_attributes') }}

),

health_components as (

    select * from {{ ref('health_components') }}

),

health_signals as (

    select * from {{ ref('int_health_signals') }}

),

-- Every account has every component, so that what is missing is seen.
grid as (

    select
        accounts.account_id,
        health_components.component,
        health_components.weight,
        health_components.worst_value,
        health_components.best_value,
        health_signals.raw_value
    from accounts
    cross join health_components
    left join health_signals
        on
            accounts.account_id = health_signals.account_id
            and health_components.component = health_signals.component

),

scored as (

    select
        account_id,
        component,
        weight,
        raw_value,
        cast(
            100 * least(1, greatest(
                0,
                cast(raw_value - worst_value as double)
                / cast(best_value - worst_value as double)
            ))
            as decimal(9, 4)
        ) as component_score
    from grid
    where raw_value is not null

    union all

    select
        account_id,
        component,
        weight,
        raw_value,
        cast(null as decimal(9, 4)) as component_score
    from grid
    where raw_value is null

),

weighted as (

    select
        *,
        sum(weight) over (partition by account_id) as total_weight,
        sum(case when component_score is not null then weight end)
            over (partition by account_id) as present_weight
    from scored

),

final as (

    select
        account_id,
        component,
        weight,
        raw_value,
        component_score,
        total_weight,
        coalesce(present_weight, 0) as present_weight,
        cast(
            cast(component_score as double) * cast(weight as double)
            / cast(present_weight as double)
            as decimal(9, 4)
        ) as contribution
    from weighted

)

select * from final
