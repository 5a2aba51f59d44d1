with health_cards as (

    select * from {{ ref('int_health_cards') }}

),

health_outcomes as (

    select * from {{ ref('int_health_outcomes') }}
    where month(as_of_date) in (3, 6, 9, 12)

),

health_signals as (

    select * from {{ ref('int_health_signals') }}
    where is_customer

),

-- A card learns from ends of quarters whose outcome was known on its day: the
-- window was over, and a gap had become an end.
training as (

    select
        health_cards.card,
        health_outcomes.account_id,
        health_outcomes.as_of_date,
        true as is_training,
        case when health_outcomes.lost_on is not null then 1 else 0 end
            as outcome
    from health_cards
    inner join health_outcomes
        on cast(
            health_outcomes.as_of_date
            + {{ var('outcome_days') + var('contract_gap_days') }} as date
        ) <= health_cards.pinned_date

),

scored as (

    select
        health_cards.card,
        health_signals.account_id,
        health_signals.as_of_date,
        false as is_training,
        cast(null as int) as outcome
    from health_cards
    inner join health_signals
        on health_cards.pinned_date = health_signals.as_of_date

),

combined as (

    select * from training
    union all
    select * from scored

),

identified as (

    select
        card,
        account_id,
        as_of_date,
        'churn:' || account_id || '@' || cast(as_of_date as string)
            as snapshot_id,
        is_training,
        outcome
    from combined

),

-- The sample that the card would take itself: features of no other examples
-- are needed.
sampled as (

    select *
    from identified
    qualify
        not is_training
        or row_number() over (
            partition by card, is_training
            order by md5(snapshot_id) asc, snapshot_id asc
        ) <= {{ var('scorecard_training_rows') }}

)

select * from sampled
