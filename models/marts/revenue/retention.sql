with retention as (

    select * from {{ ref('int_retention') }}

),

final as (

    select
        cast(grain as string) as grain,
        cast(tree as string) as tree,
        cast(unit_id as string) as unit_id,
        is_total,
        cast(month_end_date as date) as month_end_date,
        cast(start_arr_amount as decimal(18, 2)) as start_arr_amount,
        cast(net_retained_amount as decimal(18, 2)) as net_retained_amount,
        cast(gross_retained_amount as decimal(18, 2)) as gross_retained_amount,
        cast(start_unit_count as bigint) as start_unit_count,
        cast(kept_unit_count as bigint) as kept_unit_count,
        {{ rounded(
            'cast(net_retained_amount as double)'
            ~ ' / nullif(cast(start_arr_amount as double), 0)', 18, 6
        ) }} as net_revenue_retention_rate,
        {{ rounded(
            'cast(gross_retained_amount as double)'
            ~ ' / nullif(cast(start_arr_amount as double), 0)', 9, 6
        ) }} as gross_revenue_retention_rate,
        {{ rounded(
            'cast(kept_unit_count as double) / nullif(start_unit_count, 0)',
            9, 6
        ) }} as logo_retention_rate
    from retention

)

select * from final
