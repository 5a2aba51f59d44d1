{#-
    Who controls a company: whoever casts more of its votes than the threshold,
    with all companies it controls. Each round gathers the votes of what a party
    controls so far, and takes what the companies found are decisive holders
    of with them; `round_number` tells which round found a pair first.
-#}
with ballots as (

    select * from {{ ref('int_ballots') }}

),

control_chains as (

    select * from {{ ref('int_control_chains') }}

),

-- What votes on something, or is voted on, below each party and itself.
below as (

    select
        control_chains.controller_id,
        control_chains.controlled_id
    from control_chains
    inner join ballots
        on control_chains.controlled_id = ballots.owned_id
    where ballots.is_kept

    union all

    select
        owner_id as controller_id,
        owned_id as controlled_id
    from ballots
    where is_kept

),

control_0 as (

    select
        controller_id,
        controlled_id,
        0 as round_number
    from below

),
{% for round in range(var('control_rounds')) %}
    votes_{{ loop.index }} as (

        select
            held.controller_id,
            ballots.owned_id,
            min(
                case
                    when ballots.is_kept then held.round_number
                    else {{ loop.index }}
                end
            ) as round_number
        from control_{{ round }} as held
        inner join ballots
            on held.controlled_id = ballots.owner_id
        group by held.controller_id, ballots.owned_id
        having
            {{ beyond(
                'sum(ballots.voting_rate)',
                var('control_threshold'),
                var('control_is_strict')
            ) }}

    ),

    control_{{ loop.index }} as (

        select
            votes.controller_id,
            below.controlled_id,
            min(votes.round_number) as round_number
        from votes_{{ loop.index }} as votes
        inner join below
            on votes.owned_id = below.controller_id
        group by votes.controller_id, below.controlled_id

    ),
{% endfor %}
gathered as (

    select
        controller_id,
        controlled_id,
        cast(round_number as int) as round_number
    from control_{{ var('control_rounds') }}

)

select * from gathered
