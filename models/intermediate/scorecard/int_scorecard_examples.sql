with win_examples as (

    select * from {{ ref('int_win_examples') }}

),

-- Every card in the warehouse: another one is another branch of a union.
examples as (

    select
        card,
        snapshot_id as example_id,
        is_training,
        outcome
    from win_examples

)

select * from examples
