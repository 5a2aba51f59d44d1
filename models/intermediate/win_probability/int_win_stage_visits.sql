with win_versions as (

    select * from {{ ref('int_win_versions') }}

),

entries as (

    select
        *,
        lead(valid_from) over (
            partition by opportunity_id order by valid_from asc
        ) as left_at
    from win_versions
    where valid_from = stage_entered_at or is_closing

),

-- A visit that goes on has no length yet; one that a deletion ended has none.
visits as (

    select
        opportunity_id,
        canonical_stage,
        stage_entered_at as entered_at,
        left_at,
        cast(
            cast(left_at as date) - cast(stage_entered_at as date) as int
        ) as stage_days
    from entries
    where
        left_at is not null
        and not is_closed
        and canonical_stage is not null

)

select * from visits
