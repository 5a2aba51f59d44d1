-- Whatever deals are sliced by, counts and amounts of a period are those of all
-- deals. Managers are left out: their teams lie within each other. Families of
-- accounts have no months.
with metrics as (

    select * from {{ ref('pipeline_metrics') }}
    where slice_type <> 'manager'

),

summed as (

    select
        slice_type,
        fiscal_period_id,
        sum(won_count) as won_count,
        sum(lost_count) as lost_count,
        sum(won_amount) as won_amount,
        sum(lost_amount) as lost_amount,
        sum(created_count) as created_count,
        sum(created_amount) as created_amount,
        sum(cycle_days) as cycle_days,
        sum(push_count) as push_count,
        sum(pushed_days) as pushed_days,
        sum(due_amount) as due_amount,
        sum(slipped_amount) as slipped_amount,
        sum(open_amount) as open_amount,
        sum(pipeline_count) as pipeline_count,
        sum(pipeline_amount) as pipeline_amount,
        sum(open_age_days) as open_age_days
    from metrics
    group by slice_type, fiscal_period_id

),

slice_types as (

    select distinct slice_type
    from metrics
    where slice_type <> 'all'

),

expected as (

    select distinct
        slice_types.slice_type,
        metrics.fiscal_period_id
    from metrics
    cross join slice_types
    where
        slice_types.slice_type <> 'account_family'
        or {{ is_one_of(
            'metrics.period_type', var('account_family_period_types')
        ) }}

)

select
    expected.slice_type,
    expected.fiscal_period_id
from expected
inner join summed as totals
    on
        expected.fiscal_period_id = totals.fiscal_period_id
        and totals.slice_type = 'all'
left join summed as slices
    on
        expected.fiscal_period_id = slices.fiscal_period_id
        and expected.slice_type = slices.slice_type
where
    totals.won_count is distinct from slices.won_count
    or totals.lost_count is distinct from slices.lost_count
    or totals.won_amount is distinct from slices.won_amount
    or totals.lost_amount is distinct from slices.lost_amount
    or totals.created_count is distinct from slices.created_count
    or totals.created_amount is distinct from slices.created_amount
    or totals.cycle_days is distinct from slices.cycle_days
    or totals.push_count is distinct from slices.push_count
    or totals.pushed_days is distinct from slices.pushed_days
    or totals.due_amount is distinct from slices.due_amount
    or totals.slipped_amount is distinct from slices.slipped_amount
    or totals.open_amount is distinct from slices.open_amount
    or totals.pipeline_count is distinct from slices.pipeline_count
    or totals.pipeline_amount is distinct from slices.pipeline_amount
    or totals.open_age_days is distinct from slices.open_age_days
