with opportunity_timeline as (

    select * from {{ ref('int_opportunity_timeline') }}
    where valid_from < valid_to and not coalesce(is_closed, false)

),

eligible_opportunities as (

    select * from {{ ref('int_opportunity_traits') }}
    where is_eligible

),

team_users as (

    select * from {{ ref('int_team_users') }}

),

canonical_stages as (

    select * from {{ ref('canonical_stages') }}

),

-- Credit for what was open goes to whoever owned it then.
flagged as (

    select
        versions.opportunity_id,
        versions.valid_from,
        versions.valid_to,
        coalesce(team_users.person_id, versions.owner_id) as owner_id,
        versions.amount,
        versions.close_date,
        coalesce(canonical_stages.is_qualified, true)
        and not {{ is_omitted_category('versions.forecast_category') }}
            as is_pipeline,
        eligible_opportunities.is_renewal,
        eligible_opportunities.segment,
        eligible_opportunities.created_at
    from opportunity_timeline as versions
    inner join eligible_opportunities
        on versions.opportunity_id = eligible_opportunities.opportunity_id
    left join team_users
        on versions.owner_id = team_users.user_id
    left join canonical_stages
        on versions.canonical_stage = canonical_stages.canonical_stage

)

select * from flagged
