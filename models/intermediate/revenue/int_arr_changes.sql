with arr_trees as (

    select * from {{ ref('int_arr_trees') }}
    where change_amount <> 0

),

family_starts as (

    select * from {{ ref('int_arr_family_starts') }}

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
