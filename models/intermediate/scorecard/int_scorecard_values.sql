with scorecard_examples as (

    select * from {{ ref('int_scorecard_examples') }}

),

win_values as (

    select * from {{ ref('int_win_values') }}

),

-- Values are those of the snapshot, whichever card looks at it.
feature_values as (

    select
        scorecard_examples.card,
        scorecard_examples.example_id,
        win_values.feature,
        win_values.number_value,
        win_values.text_value
    from scorecard_examples
    inner join win_values
        on scorecard_examples.example_id = win_values.snapshot_id

)

select * from feature_values
