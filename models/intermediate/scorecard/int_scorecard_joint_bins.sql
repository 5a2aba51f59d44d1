with scorecard_example_bins as (

    select * from {{ ref('int_scorecard_example_bins') }}

),

scorecard_example_pairs as (

    select * from {{ ref('int_scorecard_example_pairs') }}

),

combined as (

    select * from scorecard_example_bins
    union all
    select * from scorecard_example_pairs

)

select * from combined
