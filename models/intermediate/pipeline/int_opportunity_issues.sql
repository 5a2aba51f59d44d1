with current_opportunities as (

    select * from {{ ref('int_current_opportunities') }}

),

found as (

    select
        opportunity_id,
        'opportunity_without_account' as issue_type,
        coalesce(account_record_key || ' is no record', 'no account')
            as evidence
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
    where not is_closed and close_date < {{ as_of_date() }}

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
    where not is_closed and not is_owner_active

),

-- What each finding is on, and whose.
located as (

    select
        found.issue_type,
        current_opportunities.source_system,
        case current_opportunities.source_system
            when 'hubspot' then 'deal' else 'opportunity'
        end as source_table,
        current_opportunities.source_record_id,
        current_opportunities.account_id,
        found.evidence
    from found
    inner join current_opportunities
        on found.opportunity_id = current_opportunities.opportunity_id

)

select * from located
