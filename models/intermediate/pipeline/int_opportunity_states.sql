with opportunity_events as (

    select * from {{ ref('int_opportunity_events') }}

),

-- An event states some attributes and is silent on others: each attribute is
-- grouped with the last event that stated it. A stage brings its category and
-- probability, none included.
numbered as (

    select
        *,
        row_number() over ordered as event_number,
        count(stage_id) over ordered as stage_group,
        count(case when states_amount then 1 end) over ordered as amount_group,
        count(close_date) over ordered as close_date_group,
        count(owner_id) over ordered as owner_group,
        count(currency_code) over ordered as currency_group,
        count(coalesce(stage_id, forecast_category)) over ordered
            as category_group,
        count(coalesce(stage_id, cast(probability as string))) over ordered
            as probability_group
    from opportunity_events
    window ordered as (
        partition by opportunity_id
        order by event_at asc, event_sequence asc, event_id asc
        rows between unbounded preceding and current row
    )

),

carried as (

    select
        opportunity_id,
        event_at,
        event_number,
        max(stage_id) over (partition by opportunity_id, stage_group)
            as stage_id,
        max(forecast_category) over (
            partition by opportunity_id, category_group
        ) as forecast_category,
        category_group > 0 as is_category_known,
        max(probability) over (partition by opportunity_id, probability_group)
            as probability,
        probability_group > 0 as is_probability_known,
        max(amount) over (partition by opportunity_id, amount_group)
            as amount_native,
        amount_group > 0 as is_amount_known,
        max(close_date) over (partition by opportunity_id, close_date_group)
            as close_date,
        max(owner_id) over (partition by opportunity_id, owner_group)
            as owner_id,
        max(currency_code) over (partition by opportunity_id, currency_group)
            as currency_code
    from numbered

)

select * from carried
