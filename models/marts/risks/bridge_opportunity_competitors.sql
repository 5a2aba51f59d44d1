with opportunity_competitors as (

    select * from {{ ref('int_opportunity_competitors') }}

),

final as (

    select
        cast(opportunity_id as string) as opportunity_id,
        cast(competitor_id as string) as competitor_id,
        cast(competitor_name as string) as competitor_name,
        cast(outcome as string) as outcome,
        cast(stated_outcome as string) as stated_outcome,
        cast(competitor_count as int) as competitor_count,
        cast(allocation_rate as decimal(9, 6)) as allocation_rate,
        cast(amount as decimal(18, 2)) as amount,
        cast(noted_at as timestamp) as noted_at,
        {{ as_of_date() }} as as_of_date
    from opportunity_competitors

)

select * from final
