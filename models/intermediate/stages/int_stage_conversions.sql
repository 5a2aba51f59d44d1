with stage_stays as (

    select * from {{ ref('int_stage_stays') }}

),

opportunity_records as (

    select * from {{ ref('int_opportunity_records') }}
    where not is_deleted

),

canonical_stages as (

    select
        *,
        lead(stage_rank) over (order by stage_rank asc) as next_stage_rank
    from {{ ref('canonical_stages') }}
    where canonical_stage <> 'post_won' and stage_rank is not null

),

-- The furthest a deal ever came; whoever came further passed the stages before.
deals as (

    select
        stage_stays.opportunity_id,
        max(canonical_stages.stage_rank) as furthest_rank,
        bool_or(
            not stage_stays.is_decided
            and stage_stays.left_at = cast({{ open_end_date() }} as timestamp)
        ) as is_undecided
    from stage_stays
    inner join opportunity_records
        on stage_stays.opportunity_id = opportunity_records.opportunity_id
    inner join canonical_stages
        on
            replace(stage_stays.canonical_stage, 'post_', '')
            = canonical_stages.canonical_stage
    group by stage_stays.opportunity_id

),

counted as (

    select
        canonical_stages.canonical_stage,
        canonical_stages.stage_rank,
        count(deals.opportunity_id) as reached_count,
        count(deals.opportunity_id) filter (
            where deals.furthest_rank >= canonical_stages.next_stage_rank
        ) as converted_count,
        count(deals.opportunity_id) filter (
            where
            deals.furthest_rank < canonical_stages.next_stage_rank
            and deals.is_undecided
        ) as undecided_count
    from canonical_stages
    left join deals
        on canonical_stages.stage_rank <= deals.furthest_rank
    where canonical_stages.next_stage_rank is not null
    group by canonical_stages.canonical_stage, canonical_stages.stage_rank

)

select * from counted
