with ownership_positions as (

    select * from {{ ref('int_ownership_positions') }}
    where register_rank = 1 and owner_id <> owned_id

),

changes as (

    select
        owner_id,
        owned_id,
        valid_from as change_date
    from ownership_positions
    union
    select
        owner_id,
        owned_id,
        valid_to as change_date
    from ownership_positions

),

segments as (

    select
        *,
        lead(change_date) over (
            partition by owner_id, owned_id order by change_date
        ) as next_change_date
    from changes

),

-- Votes where they are told, else the share.
rates as (

    select
        segments.owner_id,
        segments.owned_id,
        segments.change_date as valid_from,
        segments.next_change_date as valid_to,
        coalesce(
            max(
                case
                    when positions.measure = 'votes' then positions.rate_floor
                end
            ),
            max(positions.rate_floor)
        ) as voting_rate_lower
    from segments
    inner join ownership_positions as positions
        on
            segments.owner_id = positions.owner_id
            and segments.owned_id = positions.owned_id
            and segments.change_date >= positions.valid_from
            and segments.change_date < positions.valid_to
    group by
        segments.owner_id, segments.owned_id, segments.change_date,
        segments.next_change_date

)

select * from rates
