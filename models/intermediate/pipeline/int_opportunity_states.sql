with opportunity_events as (

    select * from {{ ref('int_opportunity_events') }}

),

-- A null may be stated, too: an amount taken away, a stage without category or
-- probability. It travels as a text.
stated as (

    select
        *,
        case
            when stage_id is not null or forecast_category is not null
                then coalesce(forecast_category, '')
        end as category_text,
        case
            when stage_id is not null or probability is not null
                then coalesce(cast(probability as string), '')
        end as probability_text,
        case when states_amount then coalesce(cast(amount as string), '') end
            as amount_text
    from opportunity_events

),

-- An event states some attributes and is silent on others: each has the value
-- of the last event that stated it. A stage brings its category and
-- probability.
carried as (

    select
        opportunity_id,
        event_at,
        row_number() over ordered as event_number,
        {{ last_known('stage_id') }} over ordered as stage_id,
        {{ last_known('category_text') }} over ordered as category_text,
        {{ last_known('probability_text') }} over ordered as probability_text,
        {{ last_known('amount_text') }} over ordered as amount_text,
        {{ last_known('close_date') }} over ordered as close_date,
        {{ last_known('owner_id') }} over ordered as owner_id,
        {{ last_known('currency_code') }} over ordered as currency_code,
        lead(event_at) over (
            partition by opportunity_id
            order by event_at asc, event_sequence asc, event_id asc
        ) as next_event_at
    from stated
    window ordered as (
        partition by opportunity_id
        order by event_at asc, event_sequence asc, event_id asc
        rows between unbounded preceding and current row
    )

),

states as (

    select
        opportunity_id,
        event_at,
        next_event_at,
        event_number,
        stage_id,
        nullif(category_text, '') as forecast_category,
        category_text is not null as is_category_known,
        cast(nullif(probability_text, '') as decimal(9, 4)) as probability,
        probability_text is not null as is_probability_known,
        cast(nullif(amount_text, '') as decimal(18, 2)) as amount_native,
        amount_text is not null as is_amount_known,
        close_date,
        owner_id,
        currency_code
    from carried

)

select * from states
