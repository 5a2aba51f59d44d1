with opportunity_timeline as (

    select * from {{ ref('int_opportunity_timeline') }}
    where valid_from < valid_to

),

canonical_stages as (

    select * from {{ ref('canonical_stages') }}

),

-- Open pipeline: an open deal, qualified by its stage, whose category does not
-- leave it out. A deal without amount, or without a rate, counts with 0.
versions as (

    select
        timeline.opportunity_id,
        timeline.valid_from,
        timeline.valid_to,
        {{ business_date('timeline.valid_from') }} as from_date,
        case
            when timeline.valid_to = cast({{ open_end_date() }} as timestamp)
                then {{ open_end_date() }}
            else {{ business_date('timeline.valid_to') }}
        end as to_date,
        coalesce(timeline.is_closed, false) as is_closed,
        coalesce(timeline.is_won, false) as is_won,
        not coalesce(timeline.is_closed, false)
        and coalesce(canonical_stages.is_qualified, true)
        and not {{ is_omitted_category('timeline.forecast_category') }}
            as is_pipeline,
        timeline.close_date,
        coalesce(timeline.owner_id, 'none') as owner_id,
        timeline.currency_code,
        coalesce(timeline.amount_native, 0) as amount_native,
        coalesce(timeline.rate_to_reporting, 0) as rate_to_reporting,
        coalesce(timeline.amount, 0) as amount
    from opportunity_timeline as timeline
    left join canonical_stages
        on timeline.canonical_stage = canonical_stages.canonical_stage

)

select * from versions
