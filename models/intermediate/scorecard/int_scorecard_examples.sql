with win_examples as (

    select * from {{ ref('int_win_examples') }}

),

health_examples as (

    select * from {{ ref('int_health_examples') }}

),

-- Every card in the warehouse: another one is another branch of a union.
examples as (

    select
        card,
        snapshot_id as example_id,
        is_training,
        outcome
    from win_examples

    union all

    select
        card,
        snapshot_id as example_id,
        is_training,
        outcome
    from health_examples

)

select * from examples
