with control as (

    select * from {{ ref('int_control') }}

),

ownership_stakes as (

    select * from {{ ref('int_ownership_stakes') }}

),

-- What the last round found may lead to more that nobody looked for.
undecided as (

    select
        controlled_id,
        min(controller_id) as controller_id
    from control
    where round_number = {{ var('control_rounds') }}
    group by controlled_id

),

issues as (

    select
        'ownership_control_undecided' as issue_type,
        undecided.controlled_id as source_record_id,
        max(ownership_stakes.source_table) as source_table,
        'control by ' || undecided.controller_id
        || ' was found in the last of {{ var("control_rounds") }} rounds'
            as evidence
    from undecided
    inner join ownership_stakes
        on undecided.controlled_id = ownership_stakes.owned_id
    group by undecided.controlled_id, undecided.controller_id

)

select * from issues
