with opportunity_records as (

    select * from {{ ref('int_opportunity_records') }}
    where not is_deleted

),

opportunity_timeline as (

    select * from {{ ref('int_opportunity_timeline') }}
    where valid_to = cast({{ open_end_date() }} as timestamp)

),

stages as (

    select * from {{ ref('int_stages') }}

),

salesforce_users as (

    select * from {{ ref('stg_salesforce__users') }}

),

-- The last version of each live opportunity, beside what it was made from.
joined as (

    select
        opportunity_records.opportunity_id,
        opportunity_records.source_system,
        opportunity_records.source_record_id,
        opportunity_records.account_record_key,
        opportunity_timeline.account_id,
        opportunity_timeline.stage_id,
        opportunity_timeline.stage_name,
        coalesce(stages.is_mapped, false) as is_stage_mapped,
        coalesce(opportunity_timeline.is_closed, false) as is_closed,
        coalesce(opportunity_timeline.is_won, false) as is_won,
        opportunity_timeline.probability,
        opportunity_timeline.amount,
        opportunity_timeline.amount_native,
        opportunity_timeline.currency_code,
        opportunity_timeline.close_date,
        opportunity_timeline.owner_id,
        salesforce_users.is_active as is_owner_active
    from opportunity_records
    inner join opportunity_timeline
        on
            opportunity_records.opportunity_id
            = opportunity_timeline.opportunity_id
    left join stages
        on opportunity_timeline.stage_id = stages.stage_id
    left join salesforce_users
        on
            opportunity_timeline.owner_id
            = 'salesforce:' || salesforce_users.user_id

)

select * from joined
