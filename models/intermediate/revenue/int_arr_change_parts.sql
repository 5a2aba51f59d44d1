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
        end as movement
    from changes

),

-- What moved at a new rate changed by the rate besides.
parts as (

    select
        tree,
        family_id,
        account_id,
        month_end_date,
        movement,
        transfer_amount,
        other_amount,
        change_amount - transfer_amount - other_amount as revalued_amount
    from split

)

select * from parts
