with opportunity_records as (

    select * from {{ ref('int_opportunity_records') }}
    where not is_deleted

),

histories as (

    select
        *,
        {{ record_key("'salesforce'", 'opportunity_id') }} as opportunity_key
    from {{ ref('stg_salesforce__opportunity_histories') }}
    where not is_deleted and created_at < {{ as_of_end() }}

),

deal_stages as (

    select * from {{ ref('stg_hubspot__deal_stages') }}
    where entered_at < {{ as_of_end() }}

),

last_states as (

    select
        opportunity_key,
        {{ record_key("'salesforce'", 'stage_id') }} as stage_id,
        amount,
        coalesce(stage_name, 'no stage') || ' '
        || coalesce(cast(amount as string), 'no amount') as state
    from histories
    qualify
        row_number() over (
            partition by opportunity_key
            order by created_at desc, opportunity_history_id desc
        ) = 1

    union all

    select
        {{ record_key("'hubspot'", 'deal_id') }} as opportunity_key,
        {{ record_key("'hubspot'", 'stage_id') }} as stage_id,
        cast(null as decimal(18, 2)) as amount,
        'stage ' || stage_id as state
    from deal_stages
    qualify
        row_number() over (
            partition by deal_id order by entered_at desc, stage_id desc
        ) = 1

),

-- What was changed after the as-of date cannot be held against its history.
found as (

    select
        'opportunity_history_mismatch' as issue_type,
        opportunity_records.source_system,
        case opportunity_records.source_system
            when 'hubspot' then 'deal' else 'opportunity'
        end as source_table,
        opportunity_records.source_record_id,
        'history ends with ' || last_states.state as evidence
    from opportunity_records
    inner join last_states
        on opportunity_records.opportunity_id = last_states.opportunity_key
    where
        coalesce(opportunity_records.recorded_at < {{ as_of_end() }}, true)
        and (
            opportunity_records.stage_id is distinct from last_states.stage_id
            or (
                opportunity_records.source_system = 'salesforce'
                and opportunity_records.amount
                is distinct from last_states.amount
            )
        )

    union all

    select
        'opportunity_history_before_creation' as issue_type,
        opportunity_records.source_system,
        'opportunity_history' as source_table,
        histories.opportunity_history_id as source_record_id,
        'dated ' || cast(histories.created_at as string)
        || ', deal created ' || cast(opportunity_records.created_at as string)
            as evidence
    from opportunity_records
    inner join histories
        on opportunity_records.opportunity_id = histories.opportunity_key
    where
        histories.created_at
        < opportunity_records.created_at - interval '1' day

)

select * from found
