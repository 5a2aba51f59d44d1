with opportunity_competitors as (

    select
        {{ record_key("'salesforce'", 'opportunity_id') }} as opportunity_key,
        trim(competitor_name) as competitor_name,
        lower(trim(competitor_name)) as competitor_id,
        outcome as stated_outcome,
        noted_at,
        opportunity_competitor_id
    from {{ ref('stg_planning__opportunity_competitors') }}
    where noted_at < {{ as_of_end() }} or noted_at is null

),

current_opportunities as (

    select * from {{ ref('int_current_opportunities') }}

),

-- Noted twice is one competitor; the last note holds.
competitors as (

    select * from opportunity_competitors
    where competitor_id <> ''
    qualify
        row_number() over (
            partition by opportunity_key, competitor_id
            order by noted_at desc nulls last, opportunity_competitor_id desc
        ) = 1

),

counted as (

    select
        current_opportunities.opportunity_id,
        competitors.competitor_id,
        competitors.competitor_name,
        competitors.stated_outcome,
        competitors.noted_at,
        case
            when current_opportunities.is_won then 'won'
            when current_opportunities.is_closed then 'lost'
            else 'open'
        end as outcome,
        current_opportunities.amount,
        cast(count(*) over (
            partition by current_opportunities.opportunity_id
        ) as int) as competitor_count,
        row_number() over (
            partition by current_opportunities.opportunity_id
            order by competitors.competitor_id asc
        ) as competitor_number
    from competitors
    inner join current_opportunities
        on competitors.opportunity_key = current_opportunities.opportunity_id

),

-- Even shares, of which the first takes what does not divide: they add up to
-- one, and the amounts to that of the deal.
even_shares as (

    select
        *,
        cast(floor(1000000 / competitor_count) as decimal(9, 0))
            as even_millionths,
        cast(
            floor(cast(amount * 100 as double) / competitor_count)
            as decimal(18, 0)
        ) as even_cents
    from counted

),

final as (

    select
        opportunity_id,
        competitor_id,
        competitor_name,
        stated_outcome,
        outcome,
        noted_at,
        competitor_count,
        cast(case competitor_number
            when 1
                then 1 - even_millionths * 0.000001 * (competitor_count - 1)
            else even_millionths * 0.000001
        end as decimal(9, 6)) as allocation_rate,
        cast(case competitor_number
            when 1 then amount - even_cents * 0.01 * (competitor_count - 1)
            else even_cents * 0.01
        end as decimal(18, 2)) as amount
    from even_shares

)

select * from final
