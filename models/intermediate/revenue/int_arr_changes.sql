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

),

-- What can have moved between accounts, at the rate of the month before: a loss
-- or a gain, whole where the account has nothing left or had nothing before.
movable as (

    select
        arr_trees.*,
        coalesce(
            family_starts.known_from_date <= arr_trees.month_end_date, false
        ) as is_known_family,
        case
            when arr_trees.change_amount < 0
                then greatest(-arr_trees.constant_change_amount, 0)
            else greatest(arr_trees.constant_change_amount, 0)
        end as movable_amount,
        arr_trees.change_amount < 0 as is_loss,
        least(arr_trees.arr_amount, arr_trees.opening_arr_amount) = 0
            as is_whole
    from arr_trees
    left join family_starts
        on
            arr_trees.tree = family_starts.tree
            and arr_trees.family_id = family_starts.family_id
    where arr_trees.change_amount <> 0

),

-- In a family and month a loss is matched with gains where one of the two is
-- whole: accounts that shrink and grow a little each have nothing to do with
-- each other.
matched as (

    select
        *,
        least(
            sum(case when is_loss then movable_amount else 0 end) over families,
            sum(case when is_loss then 0 else movable_amount end) over families,
            sum(case when is_whole then movable_amount else 0 end) over families
        ) as matched_amount,
        coalesce(
            sum(movable_amount) over (
                partition by tree, family_id, month_end_date, is_loss
                order by is_whole desc, movable_amount desc, account_id asc
                rows between unbounded preceding and 1 preceding
            ), 0
        ) as matched_before_amount
    from movable
    window families as (partition by tree, family_id, month_end_date)

),

allocated as (

    select
        *,
        cast(
            greatest(
                least(movable_amount, matched_amount - matched_before_amount), 0
            ) as decimal(18, 2)
        ) as moved_amount
    from matched

)

select * from allocated
