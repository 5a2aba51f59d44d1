with arr_families as (

    select * from {{ ref('int_arr_families') }}

),

-- All months by the tree of each month, and once more by today's.
combined as (

    select
        'period' as tree,
        family_id,
        opening_family_id,
        account_id,
        month_end_date,
        opening_arr_amount,
        arr_amount,
        currency_amount,
        change_amount,
        constant_change_amount,
        year_ago_arr_amount,
        has_had_arr
    from arr_families

    union all

    select
        'current' as tree,
        current_family_id as family_id,
        current_family_id as opening_family_id,
        account_id,
        month_end_date,
        opening_arr_amount,
        arr_amount,
        currency_amount,
        change_amount,
        constant_change_amount,
        year_ago_arr_amount,
        has_had_arr
    from arr_families

)

select * from combined
