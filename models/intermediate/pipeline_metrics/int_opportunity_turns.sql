with opportunity_timeline as (

    select
        *,
        coalesce(is_closed, false) as is_shut,
        coalesce(is_won, false) as is_gained
    from {{ ref('int_opportunity_timeline') }}
    where valid_from < valid_to

),

stepped as (

    select
        *,
        lag(is_shut) over (
            partition by opportunity_id order by valid_from asc
        ) as was_shut,
        lag(is_gained) over (
            partition by opportunity_id order by valid_from asc
        ) as was_gained
    from opportunity_timeline

),

-- Won is entered from any stage that is not won, lost from an open or won one:
-- steps between won stages, such as a payment, turn nothing.
turned as (

    select
        *,
        is_gained and not coalesce(was_gained, false) as is_winning,
        is_shut and not is_gained
        and (not coalesce(was_shut, false) or was_gained) as is_losing
    from stepped

),

-- The first stated and the last open amount are those that were known.
turns as (

    select
        opportunity_id,
        min(valid_from) as first_valid_from,
        min(valid_from) filter (where is_shut) as first_closed_at,
        max(valid_from) filter (where is_winning) as last_won_at,
        max(valid_from) filter (where is_losing) as last_lost_at,
        max_by(coalesce(owner_id, ''), valid_from) filter (
            where is_winning or is_losing
        ) as closing_owner_id,
        min_by(amount, valid_from) filter (where amount is not null)
            as first_amount,
        max_by(amount, valid_from) filter (
            where not is_shut and amount is not null
        ) as last_open_amount
    from turned
    group by opportunity_id

)

select * from turns
