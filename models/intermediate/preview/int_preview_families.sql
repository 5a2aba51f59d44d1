with preview_accounts as (

    select * from {{ ref('int_preview_accounts') }}

),

account_tiers as (

    select * from {{ ref('account_tiers') }}

),

summed as (

    select
        state,
        root_account_id,
        max(account_name) filter (where account_id = root_account_id)
            as account_name,
        max(owner_id) filter (where account_id = root_account_id) as owner_id,
        count(*) as account_count,
        sum(open_opportunity_count) as open_opportunity_count,
        sum(open_pipeline_amount) as open_pipeline_amount,
        sum(weighted_pipeline_amount) as weighted_pipeline_amount,
        sum(won_amount) as won_amount,
        sum(invoiced_amount) as invoiced_amount,
        sum(overdue_amount) as overdue_amount,
        sum(annual_contract_value) as annual_contract_value,
        sum(
            invoiced_amount + annual_contract_value + weighted_pipeline_amount
        ) as total_relationship_value
    from preview_accounts
    group by state, root_account_id

),

-- The tier of a family is that of all it has under contract.
tiered as (

    select
        summed.*,
        coalesce(account_tiers.tier, 'unrated') as tier
    from summed
    left join account_tiers
        on
            summed.annual_contract_value
            >= account_tiers.minimum_annual_contract_value
    qualify
        row_number() over (
            partition by summed.state, summed.root_account_id
            order by
                account_tiers.minimum_annual_contract_value desc nulls last
        ) = 1

)

select * from tiered
