with state_events as (

    select * from {{ ref('int_salesforce_state_events') }}

),

opportunity_field_histories as (

    select * from {{ ref('stg_salesforce__opportunity_field_histories') }}

),

-- A change of owner comes twice, by name and by id; ids of users begin 005.
owner_changes as (

    select
        opportunity_id,
        created_at,
        opportunity_field_history_id,
        old_value_id as old_owner_id,
        new_value_id as new_owner_id
    from opportunity_field_histories
    where lower(field) in ('owner', 'ownerid') and new_value like '005%'

),

first_owners as (

    select
        opportunity_id,
        old_owner_id
    from owner_changes
    qualify
        row_number() over (
            partition by opportunity_id
            order by created_at asc, opportunity_field_history_id asc
        ) = 1

),

owner_events as (

    select
        'salesforce:' || opportunity_id as opportunity_id,
        created_at as event_at,
        3 as event_sequence,
        opportunity_field_history_id as event_id,
        'salesforce:' || new_owner_id as owner_id
    from owner_changes

    union all

    select
        'salesforce:' || opportunity_id as opportunity_id,
        timestamp '1900-01-01 00:00:00' as event_at,
        1 as event_sequence,
        opportunity_id as event_id,
        'salesforce:' || old_owner_id as owner_id
    from first_owners

),

combined as (

    select * from state_events

    union all

    select
        opportunity_id,
        event_at,
        event_sequence,
        event_id,
        cast(null as string) as stage_id,
        cast(null as string) as forecast_category,
        cast(null as decimal(9, 4)) as probability,
        false as states_amount,
        cast(null as decimal(18, 2)) as amount,
        cast(null as date) as close_date,
        owner_id,
        cast(null as string) as currency_code
    from owner_events

)

select * from combined
