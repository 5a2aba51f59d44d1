with win_examples as (

    select * from {{ ref('int_win_examples') }}
    where is_training

),

win_snapshots as (

    select * from {{ ref('int_win_snapshots') }}

),

counted as (

    select
        win_examples.card,
        coalesce(win_snapshots.canonical_stage, 'none') as stage,
        count(*) as example_count,
        sum(win_examples.outcome) as won_count
    from win_examples
    inner join win_snapshots
        on win_examples.snapshot_id = win_snapshots.snapshot_id
    group by
        win_examples.card,
        coalesce(win_snapshots.canonical_stage, 'none')

),

-- A stage of few deals is taken to be like all of them.
smoothed as (

    select
        card,
        stage,
        example_count,
        won_count,
        {{ rounded(
            '(won_count + cast(' ~ var('stage_chance_prior_deals') ~ ' as double)'
            ~ ' * sum(won_count) over (partition by card)'
            ~ ' / sum(example_count) over (partition by card))'
            ~ ' / (example_count + ' ~ var('stage_chance_prior_deals') ~ ')',
            9, 6
        ) }} as won_rate
    from counted

)

select * from smoothed
