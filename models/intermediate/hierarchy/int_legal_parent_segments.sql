with legal_account_steps as (

    select * from {{ ref('int_legal_account_steps') }}

),

boundaries as (

    select
        child_account_id,
        valid_from as boundary_date
    from legal_account_steps
    union distinct
    select
        child_account_id,
        valid_to as boundary_date
    from legal_account_steps

),

segments as (

    select
        child_account_id,
        boundary_date as valid_from,
        lead(boundary_date) over (
            partition by child_account_id order by boundary_date
        ) as valid_to
    from boundaries

),

placed as (

    select
        segments.child_account_id,
        steps.parent_account_id,
        steps.control_rate,
        segments.valid_from,
        segments.valid_to,
        row_number() over (
            partition by segments.child_account_id, segments.valid_from
            order by steps.parent_account_id, steps.control_rate
        ) as parent_number,
        {{ rounded(
            'cast(steps.control_rate as double) / cast(sum('
            ~ 'steps.control_rate) over (partition by segments.'
            ~ 'child_account_id, segments.valid_from) as double)', 9, 6
        ) }} as rounded_rate
    from segments
    inner join legal_account_steps as steps
        on
            segments.child_account_id = steps.child_account_id
            and segments.valid_from >= steps.valid_from
            and segments.valid_to <= steps.valid_to

)

select * from placed
