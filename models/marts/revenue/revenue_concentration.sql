with concentration as (

    select * from {{ ref('int_revenue_concentration') }}

),

final as (

    select
        cast(grain as string) as grain,
        cast(measure as string) as measure,
        cast(unit_id as string) as unit_id,
        cast(unit_rank as bigint) as unit_rank,
        cast(unit_count as bigint) as unit_count,
        cast(amount as decimal(18, 2)) as amount,
        cast(total_amount as decimal(18, 2)) as total_amount,
        share_rate,
        cumulative_share_rate,
        is_in_top_fifth,
        top_fifth_share_rate,
        cast(herfindahl_index as decimal(18, 6)) as herfindahl_index,
        {{ as_of_date() }} as as_of_date
    from concentration

)

select * from final
