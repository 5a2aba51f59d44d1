with arr_trees as (

    select * from {{ ref('int_arr_trees') }}

),

-- What each unit was worth a year ago and is worth now, by one tree: a family
-- that was bought in between is part of its buyer on both days.
units as (

    select
        'account' as grain,
        'none' as tree,
        account_id as unit_id,
        month_end_date,
        year_ago_arr_amount as start_arr_amount,
        arr_amount as end_arr_amount
    from arr_trees
    where tree = 'period'

    union all

    select
        'family' as grain,
        tree,
        family_id as unit_id,
        month_end_date,
        sum(year_ago_arr_amount) as start_arr_amount,
        sum(arr_amount) as end_arr_amount
    from arr_trees
    group by tree, family_id, month_end_date

),

-- Who had nothing a year ago is new, and in no rate. The cap is one per unit:
-- growth of one makes up for no loss of another.
capped as (

    select
        *,
        case when start_arr_amount > 0 then end_arr_amount else 0 end
            as net_retained_amount,
        least(start_arr_amount, end_arr_amount) as gross_retained_amount,
        case when start_arr_amount > 0 then 1 else 0 end as start_unit_count,
        case when least(start_arr_amount, end_arr_amount) > 0 then 1 else 0 end
            as kept_unit_count
    from units

),

combined as (

    select
        grain,
        tree,
        unit_id,
        false as is_total,
        month_end_date,
        start_arr_amount,
        net_retained_amount,
        gross_retained_amount,
        start_unit_count,
        kept_unit_count
    from capped
    where start_arr_amount > 0

    union all

    select
        grain,
        tree,
        'all' as unit_id,
        true as is_total,
        month_end_date,
        sum(start_arr_amount) as start_arr_amount,
        sum(net_retained_amount) as net_retained_amount,
        sum(gross_retained_amount) as gross_retained_amount,
        sum(start_unit_count) as start_unit_count,
        sum(kept_unit_count) as kept_unit_count
    from capped
    group by grain, tree, month_end_date

)

select * from combined
