with pipeline_events as (

    select * from {{ ref('int_pipeline_events') }}

),

opportunity_slices as (

    select * from {{ ref('int_opportunity_slices') }}

),

owner_slices as (

    select * from {{ ref('int_owner_slices') }}

),

-- Every event once per type of slice, but for managers: it is in the team of
-- each manager above its owner. There are too many families for each month.
combined as (

    select
        opportunity_slices.slice_type,
        opportunity_slices.slice_id,
        pipeline_events.*
    from pipeline_events
    inner join opportunity_slices
        on pipeline_events.opportunity_id = opportunity_slices.opportunity_id
    where
        opportunity_slices.slice_type <> 'account_family'
        or {{ is_one_of(
            'pipeline_events.period_type',
            var('account_family_period_types')
        ) }}

    union all

    select
        owner_slices.slice_type,
        owner_slices.slice_id,
        pipeline_events.*
    from pipeline_events
    inner join owner_slices
        on coalesce(pipeline_events.owner_id, 'none') = owner_slices.owner_id

)

select * from combined
