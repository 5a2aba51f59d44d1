with win_cards as (

    select * from {{ ref('int_win_cards') }}

),

forecast_deals as (

    select * from {{ ref('int_forecast_deals') }}

),

win_outcomes as (

    select * from {{ ref('int_win_outcomes') }}

),

told as (

    select
        forecast_deals.pinned_date,
        forecast_deals.card_chance as chance,
        win_outcomes.closed_at,
        case when win_outcomes.is_won then 1 else 0 end as outcome
    from forecast_deals
    inner join win_outcomes
        on forecast_deals.snapshot_id = win_outcomes.snapshot_id

),

-- What earlier cards had told of deals that were closed by the day.
earlier as (

    select
        win_cards.pinned_date,
        count(told.chance) as deal_count,
        coalesce(sum(told.outcome - told.chance), 0) as surplus,
        coalesce(sum({{ product('told.chance', '(1 - told.chance)') }}), 0)
            as information
    from win_cards
    left join told
        on
            win_cards.pinned_date > told.pinned_date
            and win_cards.pinned_at > told.closed_at
    group by win_cards.pinned_date

),

-- One step of Newton's towards the log odds that would have told as many wins
-- as came. So many deals of even chance, told right, keep that of few tame.
final as (

    select
        pinned_date,
        deal_count,
        {{ rounded(
            'exp(cast(surplus as double) / (cast(information as double) + 0.25 * '
            ~ var('recalibration_prior_deals') ~ '))', 9, 6
        ) }} as odds_ratio
    from earlier

)

select * from final
