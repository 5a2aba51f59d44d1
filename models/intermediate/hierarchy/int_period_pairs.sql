with period_members as (

    select * from {{ ref('int_period_members') }}

),

account_closure as (

    select * from {{ ref('int_account_closure') }}
    where depth > 0

),

hierarchy_cycles as (

    select * from {{ ref('int_hierarchy_cycles') }}

),

too_deep as (

    select
        hierarchy,
        account_id
    from {{ ref('int_account_ultimates') }}
    where ultimate_status = 'too_deep'

),

-- Who stood above whom, but for ways that lead in a circle and accounts that
-- hang too deep to follow: the rules of `int_family_pairs`, on any day.
above as (

    select
        period_members.hierarchy,
        period_members.tree_date,
        closure.ancestor_account_id,
        closure.descendant_account_id,
        closure.allocation_rate
    from period_members
    inner join account_closure as closure
        on
            period_members.hierarchy = closure.hierarchy
            and period_members.account_id = closure.descendant_account_id
            and period_members.tree_date >= closure.valid_from
            and period_members.tree_date < closure.valid_to
    left join hierarchy_cycles as cycles
        on
            closure.hierarchy = cycles.hierarchy
            and closure.ancestor_account_id = cycles.member_id
            and period_members.tree_date >= cycles.valid_from
            and period_members.tree_date < cycles.valid_to
    left join too_deep
        on
            closure.hierarchy = too_deep.hierarchy
            and closure.descendant_account_id = too_deep.account_id
    where
        too_deep.account_id is null
        and not {{ leads_in_a_circle('closure.path', 'cycles.cycle_id') }}

),

combined as (

    select * from above

    union all

    select
        hierarchy,
        tree_date,
        account_id as ancestor_account_id,
        account_id as descendant_account_id,
        cast(1 as decimal(9, 6)) as allocation_rate
    from period_members

)

select * from combined
