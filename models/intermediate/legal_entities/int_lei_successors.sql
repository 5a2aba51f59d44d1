{#- Follows successors to the last one, however long the chain is. -#}
with recursive ended as (

    select
        lei,
        successor_lei_1 as successor_lei,
        coalesce(
            successor_lei_2,
            successor_name_2,
            successor_lei_3,
            successor_name_3
        ) is null as has_one_successor,
        coalesce(successor_lei_1, successor_name_1) is not null
            as has_successor
    from {{ ref('stg_gleif__lei_records') }}
    where
        registration_status in ('RETIRED', 'MERGED', 'DUPLICATE')
        or entity_status = 'INACTIVE'

),

-- One successor only: a split has several, and nobody can pick for the reader.
successors as (

    select
        lei,
        successor_lei
    from ended
    where has_one_successor and successor_lei is not null

),

chains as (

    select
        lei,
        successor_lei as last_lei,
        1 as hop_count,
        '>' || lei || '>' || successor_lei || '>' as path,
        lei = successor_lei as is_loop
    from successors

    union all

    select
        chains.lei,
        successors.successor_lei as last_lei,
        chains.hop_count + 1 as hop_count,
        chains.path || successors.successor_lei || '>' as path,
        chains.path like '%>' || successors.successor_lei || '>%' as is_loop
    from chains
    inner join successors
        on chains.last_lei = successors.lei
    where not chains.is_loop

),

last_hops as (

    select
        lei,
        max_by(last_lei, hop_count) as last_lei,
        bool_or(is_loop) as is_loop
    from chains
    group by lei

),

-- Entities that succeed each other in a loop are left alone.
final as (

    select
        ended.lei,
        case
            when not ended.has_one_successor then 'several'
            when last_hops.is_loop then 'loop'
            when last_hops.lei is not null then 'resolved'
            else 'name_only'
        end as successor_state,
        case when not last_hops.is_loop then last_hops.last_lei end
            as successor_lei
    from ended
    left join last_hops
        on ended.lei = last_hops.lei
    where ended.has_successor

)

select * from final
