with account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

account_value_spells as (

    select * from {{ ref('int_account_value_spells') }}

),

account_tiers as (

    select * from {{ ref('account_tiers') }}

),

-- Billing goes first.
believed as (

    select * from account_value_spells
    qualify
        row_number() over (
            partition by account_id, valid_from
            order by precedence asc
        ) = 1

),

-- Before, between and after what it pays for, an account has no value.
days as (

    select
        account_id,
        date '1900-01-01' as valid_from
    from account_assignments
    union
    select
        account_id,
        valid_from
    from account_value_spells
    union
    select
        account_id,
        valid_to as valid_from
    from account_value_spells
    where valid_to < {{ open_end_date() }}

),

tiered as (

    select
        days.account_id,
        days.valid_from,
        believed.annual_contract_value,
        coalesce(account_tiers.tier, 'unrated') as tier
    from days
    left join believed
        on
            days.account_id = believed.account_id
            and days.valid_from = believed.valid_from
    left join account_tiers
        on
            believed.annual_contract_value
            >= account_tiers.minimum_annual_contract_value
    qualify
        row_number() over (
            partition by days.account_id, days.valid_from
            order by
                account_tiers.minimum_annual_contract_value desc nulls last
        ) = 1

),

final as (

    select
        account_id,
        tier,
        annual_contract_value,
        valid_from,
        coalesce(
            lead(valid_from) over (
                partition by account_id
                order by valid_from asc
            ),
            {{ open_end_date() }}
        ) as valid_to
    from tiered

)

select * from final
