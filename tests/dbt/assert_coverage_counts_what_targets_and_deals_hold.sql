-- Over owners, months and quarters hold the same pipeline, and the won deals
-- are those of the metrics, in every period that both know.
with coverage as (

    select
        fiscal_period_id,
        sum(won_amount) as won_amount
    from {{ ref('pipeline_coverage') }}
    group by fiscal_period_id

),

pipeline as (

    select
        sum(open_amount) filter (where period_type = 'month') as by_month,
        sum(open_amount) filter (where period_type = 'quarter') as by_quarter,
        sum(past_due_amount) filter (where period_type = 'month')
            as past_due_by_month,
        sum(past_due_amount) filter (where period_type = 'quarter')
            as past_due_by_quarter
    from {{ ref('pipeline_coverage') }}

)

select metrics.fiscal_period_id
from {{ ref('pipeline_metrics') }} as metrics
left join coverage
    on metrics.fiscal_period_id = coverage.fiscal_period_id
where
    metrics.slice_type = 'all'
    and metrics.won_amount <> coalesce(coverage.won_amount, 0)

union all

select 'open pipeline' as fiscal_period_id
from pipeline
where
    by_month is distinct from by_quarter
    or past_due_by_month is distinct from past_due_by_quarter
