with arr_trees as (

    select * from {{ ref('int_arr_trees') }}
    where
        change_amount <> 0
        or currency_amount <> 0
        or opening_family_id <> family_id

),

change_parts as (

    select * from {{ ref('int_arr_change_parts') }}

),

revalued as (

    select
        trees.*,
        trees.currency_amount + coalesce(parts.revalued_amount, 0) as amount
    from arr_trees as trees
    left join change_parts as parts
        on
            trees.tree = parts.tree
            and trees.account_id = parts.account_id
            and trees.month_end_date = parts.month_end_date

),

combined as (

    select
        tree,
        family_id,
        account_id,
        month_end_date,
        movement,
        other_amount as movement_amount
    from change_parts

    union all

    select
        tree,
        family_id,
        account_id,
        month_end_date,
        'transfer' as movement,
        transfer_amount as movement_amount
    from change_parts

    union all

    select
        tree,
        family_id,
        account_id,
        month_end_date,
        'currency' as movement,
        amount as movement_amount
    from revalued

    union all

    select
        tree,
        opening_family_id as family_id,
        account_id,
        month_end_date,
        'left_family' as movement,
        -opening_arr_amount as movement_amount
    from arr_trees
    where opening_family_id <> family_id

    union all

    select
        tree,
        family_id,
        account_id,
        month_end_date,
        'joined_family' as movement,
        opening_arr_amount as movement_amount
    from arr_trees
    where opening_family_id <> family_id

),

movements as (

    select * from combined
    where movement_amount <> 0

)

select * from movements
