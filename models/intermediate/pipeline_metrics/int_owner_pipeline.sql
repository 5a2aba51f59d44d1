with open_pipeline as (

    select
        *,
        coalesce(owner_id, 'none') as owner_key
    from {{ ref('int_open_pipeline') }}

),

-- Expected: each deal by the rate of those like it, rounded before it is
-- summed.
summed as (

    select
        owner_key as owner_id,
        fiscal_period_id,
        count(*) filter (where not is_past_due) as open_count,
        sum(amount) filter (where not is_past_due) as open_amount,
        sum(amount) filter (where not is_past_due and is_advanced_pipeline)
            as advanced_amount,
        count(*) filter (where is_past_due) as past_due_count,
        sum(amount) filter (where is_past_due) as past_due_amount,
        sum(cast(amount * value_close_rate as decimal(18, 2))) filter (
            where not is_past_due
        ) as expected_amount
    from open_pipeline
    group by owner_key, fiscal_period_id

)

select * from summed
