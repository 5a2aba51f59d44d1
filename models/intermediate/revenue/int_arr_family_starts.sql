with arr_trees as (

    select * from {{ ref('int_arr_trees') }}

),

-- A family is known as a customer from the month after it first had ARR, or
-- from the month in which somebody with ARR joined it.
family_starts as (

    select
        tree,
        family_id,
        least(
            min(date_add(month_end_date, 1)) filter (where arr_amount > 0),
            min(month_end_date) filter (where opening_arr_amount > 0)
        ) as known_from_date
    from arr_trees
    group by tree, family_id

)

select * from family_starts
