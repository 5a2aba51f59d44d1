with event_sums as (

    select * from {{ ref('int_event_sums') }}

),

owner_slices as (

    select * from {{ ref('int_owner_slices') }}

),

-- What an owner is credited with is in the team of each manager above, too.
of_owners as (

    select
        owner_slices.slice_type,
        owner_slices.slice_id,
        event_sums.fiscal_period_id,
        event_sums.event,
        event_sums.is_pipeline,
        event_sums.is_renewal,
        event_sums.is_measured,
        event_sums.day_count,
        cast(sum(event_sums.event_count) as bigint) as event_count,
        sum(event_sums.amount) as amount
    from event_sums
    inner join owner_slices
        on event_sums.slice_id = owner_slices.owner_id
    where event_sums.slice_type = 'owner'
    group by
        owner_slices.slice_type,
        owner_slices.slice_id,
        event_sums.fiscal_period_id,
        event_sums.event,
        event_sums.is_pipeline,
        event_sums.is_renewal,
        event_sums.is_measured,
        event_sums.day_count

),

combined as (

    select * from event_sums
    where slice_type <> 'owner'

    union all

    select * from of_owners

)

select * from combined
