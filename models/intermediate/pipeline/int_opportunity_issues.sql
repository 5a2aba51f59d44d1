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

current_opportunities as (

    select
        opportunity_timeline.*,
        opportunity_records.account_record_key,
        coalesce(stages.is_mapped, false) as is_stage_mapped,
        salesforce_users.is_active as is_owner_active
    from opportunity_timeline
    inner join opportunity_records
        on
            opportunity_timeline.opportunity_id
            = opportunity_records.opportunity_id
    left join stages
        on opportunity_timeline.stage_id = stages.stage_id
    left join salesforce_users
        on
            opportunity_timeline.owner_id
            = 'salesforce:' || salesforce_users.user_id

),

found as (

    select
        opportunity_id,
        'opportunity_without_account' as issue_type,
        coalesce(account_record_key || ' is no record', 'no account') as evidence
    from current_opportunities
    where account_id is null

    union all

    select
        opportunity_id,
        'opportunity_rate_missing' as issue_type,
        'no rate for ' || currency_code as evidence
    from current_opportunities
    where amount is null and amount_native is not null

    union all

    select
        opportunity_id,
        'opportunity_close_date_past' as issue_type,
        'open, due ' || cast(close_date as string) as evidence
    from current_opportunities
    where not coalesce(is_closed, false) and close_date < {{ as_of_date() }}

    union all

    select
        opportunity_id,
        'opportunity_amount_implausible' as issue_type,
        cast(amount_native as string) || ' ' || currency_code as evidence
    from current_opportunities
    where amount_native < 0 or amount_native = 1

    union all

    select
        opportunity_id,
        'opportunity_stage_unmapped' as issue_type,
        coalesce(stage_name, stage_id, 'no stage') as evidence
    from current_opportunities
    where not is_stage_mapped

    union all

    select
        opportunity_id,
        'opportunity_owner_inactive' as issue_type,
        'owner ' || owner_id || ' is inactive' as evidence
    from current_opportunities
    where not coalesce(is_closed, false) and not is_owner_active

)

select * from found
