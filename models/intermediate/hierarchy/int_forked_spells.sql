with forked_segments as (

    select * from {{ ref('int_forked_segments') }}

),

compared as (

    select
        *,
        coalesce(
            valid_from = lag(valid_to) over by_pair
            and path = lag(path) over by_pair
            and path_count = lag(path_count) over by_pair
            and control_rate = lag(control_rate) over by_pair
            and allocation_rate = lag(allocation_rate) over by_pair,
            false
        ) as is_continued
    from forked_segments
    window by_pair as (
        partition by hierarchy, descendant_id, ancestor_id order by valid_from
    )

),

numbered as (

    select
        *,
        sum(case when is_continued then 0 else 1 end) over (
            partition by hierarchy, descendant_id, ancestor_id
            order by valid_from asc
            rows between unbounded preceding and current row
        ) as spell_number
    from compared

),

-- Neighbouring segments that say the same are one spell.
spells as (

    select
        hierarchy,
        descendant_id,
        ancestor_id,
        depth,
        path,
        path_count,
        control_rate,
        allocation_rate,
        min(valid_from) as valid_from,
        max(valid_to) as valid_to
    from numbered
    group by
        hierarchy,
        descendant_id,
        ancestor_id,
        depth,
        path,
        path_count,
        control_rate,
        allocation_rate,
        spell_number

)

select * from spells
