with walk_changes as (

    select * from {{ ref('int_walk_changes') }}

),

-- A change is taken apart in this order: the owner, the rate, the amount.
parts as (

    select
        period_start_date,
        period_end_date,
        opportunity_id,
        step_at,
        previous_owner_id as owner_id,
        'transferred_out' as movement,
        -previous_amount as amount
    from walk_changes
    where was_member and owner_id <> previous_owner_id

    union all

    select
        period_start_date,
        period_end_date,
        opportunity_id,
        step_at,
        owner_id,
        'transferred_in' as movement,
        previous_amount as amount
    from walk_changes
    where was_member and owner_id <> previous_owner_id

    union all

    select
        period_start_date,
        period_end_date,
        opportunity_id,
        step_at,
        owner_id,
        'currency' as movement,
        repriced_amount - previous_amount as amount
    from walk_changes
    where is_revalued and repriced_amount <> previous_amount

    union all

    select
        period_start_date,
        period_end_date,
        opportunity_id,
        step_at,
        owner_id,
        case when amount > repriced_amount then 'increased' else 'decreased' end
            as movement,
        amount - repriced_amount as amount
    from walk_changes
    where is_revalued and repriced_amount <> amount

)

select * from parts
