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
        lag(is_decided) over deals as was_decided
    from opportunity_timeline
    window deals as (partition by opportunity_id order by valid_from asc)

),

numbered as (

    select
        *,
        count(
            case
                when
                    stage_key is distinct from previous_stage_key
                    or is_decided is distinct from was_decided
                    then 1
            end
        ) over (
            partition by opportunity_id
            order by valid_from asc
            rows between unbounded preceding and current row
        ) as stay_number
    from stepped

),

stays as (

    select
        opportunity_id,
        stay_number,
        split_part(opportunity_id, ':', 1) as source_system,
        max(account_id) as account_id,
        max_by(stage_id, valid_from) as stage_id,
        max_by(stage_name, valid_from) as stage_name,
        max_by(canonical_stage, valid_from) as canonical_stage,
        max_by(stage_order, valid_from) as stage_order,
        bool_or(is_decided) as is_decided,
        min(valid_from) as entered_at,
        max(valid_to) as left_at
    from numbered
    group by opportunity_id, stay_number

)

select * from stays
