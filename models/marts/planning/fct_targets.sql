with targets as (

    select * from {{ ref('int_targets') }}

),

target_attainments as (

    select * from {{ ref('int_target_attainments') }}

),

final as (

    select
        cast(targets.target_id as string) as target_id,
        cast(targets.owner_id as string) as owner_id,
        cast(targets.territory_id as string) as territory_id,
        cast(targets.metric as string) as metric,
        cast(targets.fiscal_period_id as string) as fiscal_period_id,
        cast(targets.period_start_date as date) as period_start_date,
        cast(targets.period_end_date as date) as period_end_date,
        cast(targets.currency_code as string) as currency_code,
        cast(targets.target_amount as decimal(18, 2)) as target_amount,
        cast(targets.target_amount_native as decimal(18, 2))
            as target_amount_native,
        cast(target_attainments.won_amount as decimal(18, 2)) as won_amount,
        {{ rounded(
            'cast(target_attainments.won_amount as double)'
            ~ ' / nullif(cast(targets.target_amount as double), 0)', 18, 6
        ) }} as attainment_ratio,
        {{ as_of_date() }} as as_of_date
    from targets
    left join target_attainments
        on targets.target_id = target_attainments.target_id

)

select * from final
