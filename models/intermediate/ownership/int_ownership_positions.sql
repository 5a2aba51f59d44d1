with measured as (

    select * from {{ ref('int_stake_measures') }}

),

changes as (

    select
        owner_id,
        owned_id,
        measure,
        valid_from as change_date
    from measured
    union
    select
        owner_id,
        owned_id,
        measure,
        valid_to as change_date
    from measured

),

segments as (

    select
        *,
        lead(change_date) over (
            partition by owner_id, owned_id, measure order by change_date
        ) as next_change_date
    from changes

),

-- What one register tells of one owner adds up.
summed as (

    select
        segments.owner_id,
        segments.owned_id,
        segments.measure,
        segments.change_date as valid_from,
        segments.next_change_date as valid_to,
        measured.register_name,
        least(coalesce(sum(measured.rate_lower), 0), 1) as rate_lower,
        case
            when sum(measured.rate_mid) > 1 then 1
            else sum(measured.rate_mid)
        end as rate_mid,
        least(sum(coalesce(measured.rate_upper, 1)), 1) as rate_upper,
        least(coalesce(sum(measured.rate_floor), 0), 1) as rate_floor
    from segments
    inner join measured
        on
            segments.owner_id = measured.owner_id
            and segments.owned_id = measured.owned_id
            and segments.measure = measured.measure
            and segments.change_date >= measured.valid_from
            and segments.change_date < measured.valid_to
    group by
        segments.owner_id, segments.owned_id, segments.measure,
        segments.change_date, segments.next_change_date,
        measured.register_name

),

-- Two registers tell of the same stake: the narrower bounds are believed.
ranked as (

    select
        *,
        row_number() over (
            partition by owner_id, owned_id, measure, valid_from
            order by rate_upper - rate_lower, register_name
        ) as register_rank
    from summed

)

select * from ranked
