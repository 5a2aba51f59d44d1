with opportunity_outcomes as (

    select * from {{ ref('int_opportunity_outcomes') }}

),

opportunity_traits as (

    select * from {{ ref('int_opportunity_traits') }}

),

dates as (

    select * from {{ ref('int_dates') }}

),

final as (

    select
        cast(outcomes.opportunity_id as string) as opportunity_id,
        cast(outcomes.owner_id as string) as owner_id,
        cast(traits.account_id as string) as account_id,
        cast(traits.account_family_id as string) as account_family_id,
        cast(traits.territory_id as string) as territory_id,
        cast(traits.product_id as string) as product_id,
        cast(traits.segment as string) as segment,
        cast(outcomes.outcome as string) as outcome,
        cast(traits.ineligible_reason as string) as ineligible_reason,
        cast(outcomes.is_eligible as boolean) as is_eligible,
        cast(outcomes.is_renewal as boolean) as is_renewal,
        cast(outcomes.is_pipeline as boolean) as is_pipeline,
        cast(outcomes.is_advanced_pipeline as boolean) as is_advanced_pipeline,
        cast(outcomes.amount as decimal(18, 2)) as amount,
        cast(outcomes.first_amount as decimal(18, 2)) as first_amount,
        cast(dates.fiscal_month_id as string) as fiscal_month_id,
        cast(dates.fiscal_quarter_id as string) as fiscal_quarter_id,
        cast(dates.fiscal_year_id as string) as fiscal_year_id,
        cast(outcomes.close_date as date) as close_date,
        cast(outcomes.outcome_date as date) as outcome_date,
        cast(outcomes.created_at as timestamp) as created_at,
        cast(outcomes.first_closed_at as timestamp) as first_closed_at,
        cast(outcomes.last_closed_at as timestamp) as last_closed_at,
        cast(outcomes.cycle_days as int) as cycle_days,
        cast(outcomes.age_days as int) as age_days,
        cast(outcomes.push_count as int) as push_count,
        cast(outcomes.pushed_days as int) as pushed_days,
        {{ as_of_date() }} as as_of_date
    from opportunity_outcomes as outcomes
    inner join opportunity_traits as traits
        on outcomes.opportunity_id = traits.opportunity_id
    left join dates
        on
            coalesce(outcomes.outcome_date, outcomes.close_date)
            = dates.calendar_date

)

select * from final
