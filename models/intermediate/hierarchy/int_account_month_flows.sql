with account_flows as (

    select
        *,
        cast(date_trunc('month', flow_date) as date) as period_start_date
    from {{ ref('int_account_flows') }}
    where flow_date is not null

),

summed as (

    select
        account_id,
        flow,
        period_start_date,
        count(*) as flow_count,
        coalesce(sum(amount), 0) as amount
    from account_flows
    group by account_id, flow, period_start_date

),

-- Each flow goes up two trees: that of the last day of its month, and today's.
combined as (

    select
        *,
        'period' as tree,
        least(last_day(period_start_date), {{ as_of_date() }}) as tree_date
    from summed

    union all

    select
        *,
        'current' as tree,
        {{ as_of_date() }} as tree_date
    from summed

)

select * from combined
