with changes as (

    select * from {{ ref('int_arr_changes') }}

),

split as (

    select
        *,
        case when is_loss then -moved_amount else moved_amount end
            as transfer_amount,
        case
            when moved_amount = 0 then change_amount
            when moved_amount = movable_amount then 0
            else
                {{ rounded(
                    'cast(change_amount as double) * (1'
                    ~ ' - cast(moved_amount as double)'
                    ~ ' / cast(movable_amount as double))', 18, 2
                ) }}
        end as other_amount,
        case
            when arr_amount = 0 then 'churn'
            when opening_arr_amount > 0 and is_loss then 'contraction'
            when opening_arr_amount > 0 then 'expansion'
            when has_had_arr then 'resurrection'
            when is_known_family then 'connected_new'
            else 'new'
        end as other_movement
    from changes

),

-- What moved at a new rate changed by the rate besides.
parts as (

    select
        *,
        other_movement as movement,
        family_id as movement_family_id,
        other_amount as movement_amount
    from split

    union all

    select
        *,
        'transfer' as movement,
        family_id as movement_family_id,
        transfer_amount as movement_amount
    from split

    union all

    select
        *,
        'currency' as movement,
        family_id as movement_family_id,
        currency_amount + change_amount - transfer_amount - other_amount
            as movement_amount
    from split

    union all

    select
        *,
        'left_family' as movement,
        opening_family_id as movement_family_id,
        -opening_arr_amount as movement_amount
    from split
    where opening_family_id <> family_id

    union all

    select
        *,
        'joined_family' as movement,
        family_id as movement_family_id,
        opening_arr_amount as movement_amount
    from split
    where opening_family_id <> family_id

),

movements as (

    select
        tree,
        movement_family_id as family_id,
        account_id,
        month_end_date,
        movement,
        cast(movement_amount as decimal(18, 2)) as movement_amount
    from parts
    where movement_amount <> 0

)

select * from movements
