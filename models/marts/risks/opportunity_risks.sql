with risk_sums as (

    select * from {{ ref('int_opportunity_risk_sums') }}

),

opportunity_threads as (

    select * from {{ ref('int_opportunity_threads') }}

),

role_coverage as (

    select * from {{ ref('int_opportunity_role_coverage') }}

),

opportunity_deciders as (

    select * from {{ ref('int_opportunity_deciders') }}

),

final as (

    select
        cast(risks.opportunity_id as string) as opportunity_id,
        cast(risks.account_id as string) as account_id,
        cast(risks.family_id as string) as family_id,
        cast(risks.owner_id as string) as owner_id,
        cast(deciders.decision_contact_id as string) as decision_contact_id,
        cast(deciders.decision_account_id as string) as decision_account_id,
        cast(risks.canonical_stage as string) as canonical_stage,
        cast(risks.close_date as date) as close_date,
        cast(risks.amount as decimal(18, 2)) as amount,
        cast(risks.risk_count as int) as risk_count,
        cast(risks.risk_score as decimal(5, 2)) as risk_score,
        cast(risks.value_at_risk as decimal(18, 2)) as value_at_risk,
        cast(
            row_number() over (
                order by
                    risks.value_at_risk desc nulls last,
                    risks.risk_score desc,
                    risks.opportunity_id asc
            ) as int
        ) as risk_rank,
        cast(risks.reasons as string) as reasons,
        risks.is_single_threaded,
        risks.has_no_decision_maker,
        risks.has_no_two_way_touch,
        risks.is_stalled,
        risks.is_close_date_past,
        risks.is_pushed,
        risks.has_no_next_step,
        risks.is_owner_inactive,
        risks.is_concentrated,
        cast(threads.contact_count as int) as contact_count,
        cast(threads.engaged_contact_count as int) as engaged_contact_count,
        cast(threads.last_two_way_at as timestamp) as last_two_way_at,
        cast(role_coverage.roles_found as string) as roles_found,
        cast(role_coverage.roles_engaged as string) as roles_engaged,
        cast(role_coverage.roles_missing as string) as roles_missing,
        cast(risks.stage_days as int) as stage_days,
        cast(risks.push_count as int) as push_count,
        cast(risks.next_step as string) as next_step,
        {{ as_of_date() }} as as_of_date
    from risk_sums as risks
    inner join opportunity_threads as threads
        on risks.opportunity_id = threads.opportunity_id
    inner join role_coverage
        on risks.opportunity_id = role_coverage.opportunity_id
    left join opportunity_deciders as deciders
        on risks.opportunity_id = deciders.opportunity_id

)

select * from final
