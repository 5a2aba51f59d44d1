with deal_starts as (

    select
        *,
        cast(started_at as date) as start_date
    from {{ ref('int_deal_starts') }}
    where not has_bought

),

account_closure as (

    select * from {{ ref('int_account_closure') }}
    where hierarchy = '{{ var("motion_hierarchy") }}'

),

family_purchases as (

    select * from {{ ref('int_family_purchases') }}

),

-- The top of the tree as it stood when the deal began. Only deals of accounts
-- that had bought nothing ask for it.
deal_tops as (

    select
        deal_starts.opportunity_id,
        deal_starts.started_at,
        account_closure.ancestor_account_id
    from deal_starts
    inner join account_closure
        on
            deal_starts.account_id = account_closure.descendant_account_id
            and (
                account_closure.depth = 0
                or deal_starts.start_date >= account_closure.valid_from
            )
            and deal_starts.start_date < account_closure.valid_to
    qualify
        row_number() over (
            partition by deal_starts.opportunity_id
            order by
                account_closure.depth desc,
                account_closure.ancestor_account_id asc
        ) = 1

),

final as (

    select
        deal_tops.opportunity_id,
        family_purchases.first_buyer_account_id
    from deal_tops
    inner join family_purchases
        on
            deal_tops.ancestor_account_id
            = family_purchases.ancestor_account_id
            and deal_tops.started_at >= family_purchases.valid_from
            and deal_tops.started_at < family_purchases.valid_to

)

select * from final
