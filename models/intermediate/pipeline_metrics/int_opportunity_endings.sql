with opportunity_traits as (

    select * from {{ ref('int_opportunity_traits') }}

),

last_versions as (

    select * from {{ ref('int_last_versions') }}

),

opportunity_turns as (

    select * from {{ ref('int_opportunity_turns') }}

),

opportunity_push_counts as (

    select
        opportunity_id,
        count(*) as push_count,
        sum(pushed_days) as pushed_days
    from {{ ref('int_opportunity_pushes') }}
    group by opportunity_id

),

joined as (

    select
        opportunity_traits.opportunity_id,
        opportunity_traits.is_eligible,
        opportunity_traits.is_renewal,
        case
            when opportunity_traits.ineligible_reason = 'deleted'
                then 'deleted'
            when last_versions.is_won then 'won'
            when last_versions.is_closed then 'lost'
            else 'open'
        end as outcome,
        last_versions.canonical_stage,
        last_versions.forecast_category,
        last_versions.close_date,
        last_versions.amount,
        last_versions.owner_id as last_owner_id,
        opportunity_turns.closing_owner_id,
        opportunity_turns.first_amount,
        opportunity_turns.last_open_amount,
        coalesce(
            opportunity_traits.created_at, opportunity_turns.first_valid_from
        ) as created_at,
        opportunity_turns.first_valid_from,
        opportunity_turns.first_closed_at,
        case
            when last_versions.is_won then opportunity_turns.last_won_at
            when last_versions.is_closed then opportunity_turns.last_lost_at
        end as turned_at,
        coalesce(opportunity_push_counts.push_count, 0) as push_count,
        coalesce(opportunity_push_counts.pushed_days, 0) as pushed_days
    from opportunity_traits
    inner join last_versions
        on opportunity_traits.opportunity_id = last_versions.opportunity_id
    left join opportunity_turns
        on opportunity_traits.opportunity_id = opportunity_turns.opportunity_id
    left join opportunity_push_counts
        on
            opportunity_traits.opportunity_id
            = opportunity_push_counts.opportunity_id

),

-- A deal that was closed as long as its history goes closed on the close date
-- it has.
closed as (

    select
        *,
        case
            when turned_at > first_valid_from then turned_at
            when turned_at is not null
                then greatest(
                    created_at,
                    coalesce(
                        cast(
                            least(close_date, {{ as_of_date() }}) as timestamp
                        ),
                        created_at
                    )
                )
        end as closed_at
    from joined

)

select * from closed
