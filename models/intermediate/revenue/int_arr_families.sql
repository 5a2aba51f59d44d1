with arr_balances as (

    select * from {{ ref('int_arr_balances') }}

),

family_spells as (

    select * from {{ ref('int_family_spells') }}

),

current_families as (

    select
        account_id,
        family_id
    from family_spells
    where
        valid_from <= {{ as_of_date() }} and valid_to > {{ as_of_date() }}

),

-- The family of the month, and that of today. What has nothing above it is a
-- family of its own.
joined as (

    select
        balances.*,
        coalesce(spells.family_id, balances.account_id) as family_id,
        coalesce(current_families.family_id, balances.account_id)
            as current_family_id
    from arr_balances as balances
    left join family_spells as spells
        on
            balances.account_id = spells.account_id
            and balances.measured_date >= spells.valid_from
            and balances.measured_date < spells.valid_to
    left join current_families
        on balances.account_id = current_families.account_id

),

moved as (

    select
        *,
        coalesce(lag(family_id) over months, family_id) as opening_family_id,
        coalesce(lag(arr_amount, 12) over months, 0) as year_ago_arr_amount,
        coalesce(
            min(case when arr_amount > 0 then month_end_date end) over (
                partition by account_id
            ) < month_end_date, false
        ) as has_had_arr
    from joined
    window months as (
        partition by account_id order by month_end_date asc
    )

)

select * from moved
