with account_closure as (

    select * from {{ ref('int_account_closure') }}
    where hierarchy = '{{ var("motion_hierarchy") }}'

),

first_purchases as (

    select * from {{ ref('int_first_purchases') }}

),

-- From the second after its purchase, while it stands below the ancestor. An
-- account is its own family at any time.
buyers as (

    select
        account_closure.ancestor_account_id,
        first_purchases.account_id as buyer_account_id,
        greatest(
            first_purchases.first_bought_at + interval '1' second,
            case
                when account_closure.depth > 0
                    then cast(account_closure.valid_from as timestamp)
            end
        ) as valid_from,
        cast(account_closure.valid_to as timestamp) as valid_to
    from account_closure
    inner join first_purchases
        on account_closure.descendant_account_id = first_purchases.account_id

),

stepped as (

    select
        *,
        max(valid_to) over (
            partition by ancestor_account_id
            order by valid_from asc, buyer_account_id asc
            rows between unbounded preceding and 1 preceding
        ) as valid_until
    from buyers
    where valid_from < valid_to

),

numbered as (

    select
        *,
        sum(case when valid_from <= valid_until then 0 else 1 end) over (
            partition by ancestor_account_id
            order by valid_from asc, buyer_account_id asc
            rows between unbounded preceding and current row
        ) as spell_number
    from stepped

),

opened as (

    select
        *,
        first_value(buyer_account_id) over (
            partition by ancestor_account_id, spell_number
            order by valid_from asc, buyer_account_id asc
        ) as first_buyer_account_id
    from numbered

),

-- Spells in which somebody of the family had bought: few rows, however large
-- the family is.
final as (

    select
        ancestor_account_id,
        first_buyer_account_id,
        min(valid_from) as valid_from,
        max(valid_to) as valid_to
    from opened
    group by ancestor_account_id, spell_number, first_buyer_account_id

)

select * from final
