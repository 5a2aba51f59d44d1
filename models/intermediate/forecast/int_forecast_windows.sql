with win_cards as (

    select * from {{ ref('int_win_cards') }}

),

horizons as (

    select days.horizon_days
    from (values (30), (60), (90)) as days (horizon_days)

),

-- The days that a forecast is of, those of a year before, and the year before
-- the forecast.
windows as (

    select
        win_cards.pinned_date,
        win_cards.pinned_at,
        horizons.horizon_days,
        cast(win_cards.pinned_date + horizons.horizon_days as date)
            as period_end_date,
        cast(
            cast(win_cards.pinned_date + horizons.horizon_days + 1 as date)
            as timestamp
        ) as period_end_at,
        cast(cast(win_cards.pinned_date - 364 as date) as timestamp)
            as last_year_at,
        cast(
            cast(
                win_cards.pinned_date - 364 + horizons.horizon_days as date
            ) as timestamp
        ) as last_year_end_at
    from win_cards
    cross join horizons

)

select * from windows
