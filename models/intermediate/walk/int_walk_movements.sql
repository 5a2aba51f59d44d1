with walk_openings as (

    select * from {{ ref('int_walk_openings') }}

),

walk_closings as (

    select * from {{ ref('int_walk_closings') }}

),

walk_revaluations as (

    select * from {{ ref('int_walk_revaluations') }}

),

walk_crossings as (

    select * from {{ ref('int_walk_crossings') }}

),

walk_changes as (

    select * from walk_revaluations
    union all
    select * from walk_crossings

),

-- What was open at the start is carried at the rates of the end.
parts as (

    select
        period_start_date,
        period_end_date,
        opportunity_id,
        owner_id,
        'start' as movement,
        amount
    from walk_openings

    union all

    select
        period_start_date,
        period_end_date,
        opportunity_id,
        owner_id,
        'currency' as movement,
        closing_rate_amount - amount as amount
    from walk_openings
    where closing_rate_amount <> amount

    union all

    select
        period_start_date,
        period_end_date,
        opportunity_id,
        owner_id,
        movement,
        amount
    from walk_changes

    union all

    select
        period_start_date,
        period_end_date,
        opportunity_id,
        owner_id,
        'end' as movement,
        amount
    from walk_closings

),

movements as (

    select
        period_start_date,
        period_end_date,
        opportunity_id,
        owner_id,
        movement,
        cast(sum(amount) as decimal(18, 2)) as amount,
        cast(count(*) as int) as change_count
    from parts
    group by
        period_start_date, period_end_date, opportunity_id, owner_id, movement

)

select * from movements
