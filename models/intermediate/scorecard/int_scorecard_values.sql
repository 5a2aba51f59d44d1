with scorecard_examples as (

    select * from {{ ref('int_scorecard_examples') }}

),

win_values as (

    select * from {{ ref('int_win_values') }}

),

health_values as (

    select * from {{ ref('int_health_values') }}

),

snapshot_values as (

    select * from win_values
    union all
    select * from health_values

),

-- Values are those of the snapshot, whichever card looks at it.
feature_values as (

    select
        scorecard_examples.card,
        scorecard_examples.example_id,
        snapshot_values.feature,
        snapshot_values.number_value,
        snapshot_values.text_value
    from scorecard_examples
    inner join snapshot_values
        on scorecard_examples.example_id = snapshot_values.snapshot_id

)

select * from feature_values
