-- A stage of the same meaning and order is the same stage under another name.
with opportunity_timeline as (

    select
        *,
        coalesce(is_closed, false) as is_decided,
        coalesce(
            canonical_stage || ':' || cast(stage_order as string),
            stage_id,
            'none'
        ) as stage_key
    from {{ ref('int_opportunity_timeline') }}
    where valid_from < valid_to

),

stepped as (

    select
        *,
        lag(stage_key) over deals as previous_stage_key,
        lag(is_decided) over deals as was_decided,
        max(valid_to) over (partition by opportunity_id) as life_ends_at
    from opportunity_timeline
    window deals as (partition by opportunity_id order by valid_from asc)

),

entries as (

    select *
    from stepped
    where
        stage_key is distinct from previous_stage_key
        or is_decided is distinct from was_decided

),

-- Versions follow each other without hole: a stay ends where the next begins.
stays as (

    select
        opportunity_id,
        row_number() over deals as stay_number,
        split_part(opportunity_id, ':', 1) as source_system,
        account_id,
        stage_id,
        stage_name,
        canonical_stage,
        stage_order,
        is_decided,
        valid_from as entered_at,
        coalesce(lead(valid_from) over deals, life_ends_at) as left_at
    from entries
    window deals as (partition by opportunity_id order by valid_from asc)

)

select * from stays
