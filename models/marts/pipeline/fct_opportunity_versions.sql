with opportunity_timeline as (

    select * from {{ ref('int_opportunity_timeline') }}
    where valid_from < valid_to

),

final as (

    select
        cast(opportunity_id as string) as opportunity_id,
        cast(account_id as string) as account_id,
        cast(valid_from as timestamp) as valid_from,
        cast(valid_to as timestamp) as valid_to,
        cast(stage_id as string) as stage_id,
        cast(stage_name as string) as stage_name,
        cast(canonical_stage as string) as canonical_stage,
        cast(stage_order as int) as stage_order,
        coalesce(is_closed, false) as is_closed,
        coalesce(is_won, false) as is_won,
        cast(amount as decimal(18, 2)) as amount,
        cast(amount_native as decimal(18, 2)) as amount_native,
        cast(currency_code as string) as currency_code,
        cast(close_date as date) as close_date,
        cast(probability as decimal(9, 4)) as probability,
        cast(forecast_category as string) as forecast_category,
        cast(owner_id as string) as owner_id,
        cast(history_source as string) as history_source
    from opportunity_timeline

)

select * from final
