with control_chains as (

    select * from {{ ref('int_control_chains') }}

),

control_rounds as (

    select * from {{ ref('int_control_rounds') }}

),

pairs as (

    select
        controller_id,
        controlled_id,
        0 as round_number
    from control_chains

    union all

    select
        controller_id,
        controlled_id,
        round_number
    from control_rounds

    union all

    select
        votes.controller_id,
        chains.controlled_id,
        votes.round_number
    from control_rounds as votes
    inner join control_chains as chains
        on votes.controlled_id = chains.controller_id

),

controlled as (

    select
        controller_id,
        controlled_id,
        cast(min(round_number) as int) as round_number
    from pairs
    where controller_id <> controlled_id
    group by controller_id, controlled_id

)

select * from controlled
