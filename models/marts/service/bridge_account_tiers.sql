with account_tier_spells as (

    select * from {{ ref('int_account_tier_spells') }}

),

compared as (

    select
        *,
        lag(tier) over (
            partition by account_id
            order by valid_from asc
        ) as tier_before
    from account_tier_spells

),

-- The value may change without the tier: neighbours of one tier are one row.
final as (

    select
        cast(account_id as string) as account_id,
        cast(tier as string) as tier,
        cast(tier_before as string) as tier_before,
        cast(annual_contract_value as decimal(18, 2))
            as opening_annual_contract_value,
        cast(valid_from as date) as valid_from,
        cast(
            coalesce(
                lead(valid_from) over (
                    partition by account_id
                    order by valid_from asc
                ),
                {{ open_end_date() }}
            ) as date
        ) as valid_to,
        {{ as_of_date() }} as as_of_date
    from compared
    where tier is distinct from tier_before

)

select * from final
