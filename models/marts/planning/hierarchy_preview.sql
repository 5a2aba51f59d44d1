with preview_families as (

    select * from {{ ref('int_preview_families') }}

),

preview_accounts as (

    select * from {{ ref('int_preview_accounts') }}

),

account_health as (

    select * from {{ ref('fct_account_health') }}
    where is_current

),

-- By value, and the worst of them. What a merged account would score is not
-- known before its signals are one.
family_health as (

    select
        preview_accounts.state,
        preview_accounts.root_account_id,
        case
            when not bool_or(preview_accounts.is_merged)
                then
                    cast(
                        sum(
                            account_health.health_score
                            * preview_accounts.annual_contract_value
                        ) as double
                    )
        end as health_points,
        cast(
            sum(preview_accounts.annual_contract_value) filter (
                where account_health.health_score is not null
            ) as double
        ) as weighed_contract_value,
        case
            when not bool_or(preview_accounts.is_merged)
                then min(account_health.health_score)
        end as worst_health_score
    from preview_accounts
    left join account_health
        on preview_accounts.account_id = account_health.account_id
    group by preview_accounts.state, preview_accounts.root_account_id

),

final as (

    select
        cast(families.root_account_id as string) as account_id,
        cast(families.state as string) as state,
        cast(families.account_name as string) as account_name,
        cast(families.owner_id as string) as owner_id,
        cast(families.tier as string) as tier,
        cast(families.account_count as bigint) as account_count,
        cast(families.open_opportunity_count as bigint)
            as open_opportunity_count,
        cast(families.open_pipeline_amount as decimal(18, 2))
            as open_pipeline_amount,
        cast(families.weighted_pipeline_amount as decimal(18, 2))
            as weighted_pipeline_amount,
        cast(families.won_amount as decimal(18, 2)) as won_amount,
        cast(families.invoiced_amount as decimal(18, 2)) as invoiced_amount,
        cast(families.overdue_amount as decimal(18, 2)) as overdue_amount,
        cast(families.annual_contract_value as decimal(18, 2))
            as annual_contract_value,
        cast(families.total_relationship_value as decimal(18, 2))
            as total_relationship_value,
        {{ rounded(
            'health_points / nullif(weighed_contract_value, 0)', 9, 4
        ) }} as health_score,
        cast(family_health.worst_health_score as decimal(9, 4))
            as worst_health_score,
        {{ as_of_date() }} as as_of_date
    from preview_families as families
    inner join family_health
        on
            families.state = family_health.state
            and families.root_account_id = family_health.root_account_id

)

select * from final
