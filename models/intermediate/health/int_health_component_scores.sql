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
        health_signals.raw_value,
        cast(health_signals.raw_value - health_components.worst_value as double)
        / cast(
            health_components.best_value - health_components.worst_value
            as double
        ) as value_share
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
        case
            when value_share is not null then
                {{ rounded('100 * least(1, greatest(0, value_share))', 9, 4) }}
        end as component_score
    from grid

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
        {{ rounded(
            'cast(component_score * weight as double)'
            ~ ' / cast(present_weight as double)', 9, 4
        ) }} as contribution
    from weighted

)

select * from final
