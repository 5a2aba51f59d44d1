with event_traits as (

    select * from {{ ref('int_event_traits') }}

),

-- One pass over the events for all types of slice. The linter's DuckDB does not
-- know grouping sets yet.
summed as (

    select
        fiscal_period_id,
        event,
        is_pipeline,
        is_renewal,
        is_measured,
        day_count,
        territory_id,
        product_id,
        segment,
        account_family_id,
        credited_id,
        grouping(account_family_id) = 0 as is_of_families,
        count(*) as event_count,
        sum(amount) as amount
    from event_traits
    group by grouping sets ( -- noqa: PRS
        (
            fiscal_period_id, event, is_pipeline, is_renewal, is_measured,
            day_count
        ),
        (
            fiscal_period_id, event, is_pipeline, is_renewal, is_measured,
            day_count, territory_id
        ),
        (
            fiscal_period_id, event, is_pipeline, is_renewal, is_measured,
            day_count, product_id
        ),
        (
            fiscal_period_id, event, is_pipeline, is_renewal, is_measured,
            day_count, segment
        ),
        (
            fiscal_period_id, event, is_pipeline, is_renewal, is_measured,
            day_count, account_family_id
        ),
        (
            fiscal_period_id, event, is_pipeline, is_renewal, is_measured,
            day_count, credited_id
        )
    )

),

-- Of each row at most one of these is known: what it is grouped by.
sliced as (

    select
        *,
        case
            when territory_id is not null then 'territory'
            when product_id is not null then 'product'
            when segment is not null then 'segment'
            when account_family_id is not null then 'account_family'
            when credited_id is not null then 'owner'
            else 'all'
        end as slice_type,
        coalesce(
            territory_id,
            product_id,
            segment,
            account_family_id,
            credited_id,
            'all'
        ) as slice_id
    from summed
    where not is_of_families or account_family_id is not null

),

final as (

    select
        slice_type,
        slice_id,
        fiscal_period_id,
        event,
        is_pipeline,
        is_renewal,
        is_measured,
        day_count,
        event_count,
        amount
    from sliced

)

select * from final
