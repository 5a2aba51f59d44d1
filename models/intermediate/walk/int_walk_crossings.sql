with walk_changes as (

    select * from {{ ref('int_walk_changes') }}

),

-- A deal is won at its last amount, whatever it was before; everything else
-- leaves with what it was worth.
entries as (

    select
        period_start_date,
        period_end_date,
        opportunity_id,
        step_at,
        owner_id,
        entry_movement as movement,
        case
            when is_decided_on_entry and not is_won then repriced_amount
            else amount
        end as amount
    from walk_changes
    where entry_movement is not null

),

exits as (

    select
        period_start_date,
        period_end_date,
        opportunity_id,
        step_at,
        owner_id,
        exit_movement as movement,
        case
            when is_won then -amount
            when is_decided_on_entry then -repriced_amount
            else -previous_amount
        end as amount
    from walk_changes
    where exit_movement is not null

),

crossings as (

    select * from entries
    union all
    select * from exits

)

select * from crossings
