with arr_families as (

    select * from {{ ref('int_arr_families') }}

),

-- All months by the tree of each month, and once more by today's.
combined as (

    select
        trees.tree,
        case
            when trees.tree = 'period' then arr_families.family_id
            else arr_families.current_family_id
        end as family_id,
        case
            when trees.tree = 'period' then arr_families.opening_family_id
            else arr_families.current_family_id
        end as opening_family_id,
        arr_families.account_id,
        arr_families.month_end_date,
        arr_families.opening_arr_amount,
        arr_families.arr_amount,
        arr_families.currency_amount,
        arr_families.change_amount,
        arr_families.constant_change_amount,
        arr_families.year_ago_arr_amount,
        arr_families.has_had_arr
    from arr_families
    cross join (values ('period'), ('current')) as trees (tree)

)

select * from combined
