-- ARR of the month before and the movements are the ARR of the month, for every
-- account and every family by either tree; what moves within a family sums to
-- nothing there, what changes its family sums to nothing at the account.
with balances as (

    select
        'period' as tree,
        family_id,
        account_id,
        month_end_date,
        arr_amount
    from {{ ref('fct_account_arr') }}

    union all

    select
        'current' as tree,
        current_family_id as family_id,
        account_id,
        month_end_date,
        arr_amount
    from {{ ref('fct_account_arr') }}

),

movements as (

    select * from {{ ref('fct_arr_movements') }}

),

entries as (

    select
        tree,
        family_id,
        account_id,
        month_end_date,
        arr_amount as amount
    from balances

    union all

    select
        tree,
        family_id,
        account_id,
        last_day(date_add(month_end_date, 1)) as month_end_date,
        -arr_amount as amount
    from balances
    where month_end_date < last_day({{ as_of_date() }})

    union all

    select
        tree,
        family_id,
        account_id,
        month_end_date,
        -movement_amount as amount
    from movements

),

failures as (

    select
        'account' as identity,
        tree,
        account_id as unit_id,
        month_end_date
    from entries
    group by tree, account_id, month_end_date
    having sum(amount) <> 0

    union all

    select
        'family' as identity,
        tree,
        family_id as unit_id,
        month_end_date
    from entries
    group by tree, family_id, month_end_date
    having sum(amount) <> 0

    union all

    select
        'transfer' as identity,
        tree,
        family_id as unit_id,
        month_end_date
    from movements
    where movement = 'transfer'
    group by tree, family_id, month_end_date
    having sum(movement_amount) <> 0

    union all

    select
        'family change' as identity,
        tree,
        account_id as unit_id,
        month_end_date
    from movements
    where movement in ('left_family', 'joined_family')
    group by tree, account_id, month_end_date
    having sum(movement_amount) <> 0

)

select * from failures
