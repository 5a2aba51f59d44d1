with owner_wins as (

    select * from {{ ref('int_owner_wins') }}

),

owner_pipeline as (

    select * from {{ ref('int_owner_pipeline') }}

),

owner_targets as (

    select * from {{ ref('int_owner_targets') }}

),

keys as (

    select
        owner_id,
        fiscal_period_id
    from owner_wins

    union

    select
        owner_id,
        fiscal_period_id
    from owner_pipeline

    union

    select
        owner_id,
        fiscal_period_id
    from owner_targets

),

joined as (

    select
        keys.owner_id,
        keys.fiscal_period_id,
        owner_targets.target_amount,
        coalesce(owner_wins.won_count, 0) as won_count,
        coalesce(owner_wins.won_amount, 0) as won_amount,
        coalesce(owner_pipeline.open_count, 0) as open_count,
        coalesce(owner_pipeline.open_amount, 0) as open_amount,
        coalesce(owner_pipeline.advanced_amount, 0) as advanced_amount,
        coalesce(owner_pipeline.past_due_count, 0) as past_due_count,
        coalesce(owner_pipeline.past_due_amount, 0) as past_due_amount,
        owner_pipeline.expected_amount,
        owner_targets.target_amount - coalesce(owner_wins.won_amount, 0)
            as remaining_amount
    from keys
    left join owner_wins
        on
            keys.owner_id = owner_wins.owner_id
            and keys.fiscal_period_id = owner_wins.fiscal_period_id
    left join owner_pipeline
        on
            keys.owner_id = owner_pipeline.owner_id
            and keys.fiscal_period_id = owner_pipeline.fiscal_period_id
    left join owner_targets
        on
            keys.owner_id = owner_targets.owner_id
            and keys.fiscal_period_id = owner_targets.fiscal_period_id

)

select * from joined
