with opportunity_outcomes as (

    select * from {{ ref('int_opportunity_outcomes') }}
    where is_pipeline

),

opportunity_traits as (

    select * from {{ ref('int_opportunity_traits') }}

),

date_periods as (

    select * from {{ ref('int_date_periods') }}

),

age_bands as (

    select * from {{ ref('int_age_bands') }}

),

value_close_rates as (

    select * from {{ ref('int_value_close_rates') }}

),

-- A deal whose close date is past is no pipeline of its period any more.
joined as (

    select
        outcomes.opportunity_id,
        outcomes.owner_id,
        date_periods.fiscal_period_id,
        outcomes.amount,
        outcomes.is_advanced_pipeline,
        outcomes.close_date < {{ as_of_date() }} as is_past_due,
        value_close_rates.value_close_rate
    from opportunity_outcomes as outcomes
    inner join opportunity_traits
        on outcomes.opportunity_id = opportunity_traits.opportunity_id
    inner join date_periods
        on outcomes.close_date = date_periods.calendar_date
    inner join age_bands
        on
            greatest(outcomes.age_days, 0) >= age_bands.minimum_age_days
            and greatest(outcomes.age_days, 0)
            < coalesce(age_bands.next_minimum_age_days, 1000000)
    left join value_close_rates
        on
            date_periods.period_type = value_close_rates.period_type
            and opportunity_traits.segment = value_close_rates.segment
            and age_bands.age_band = value_close_rates.age_band

)

select * from joined
