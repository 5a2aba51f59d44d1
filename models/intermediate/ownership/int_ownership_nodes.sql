with ownership_edges as (

    select * from {{ ref('int_ownership_edges') }}

),

parties as (

    select owner_id as party_id from ownership_edges
    union
    select owned_id as party_id from ownership_edges

),

-- Walks are many, and numbers are quicker than ids.
nodes as (

    select
        party_id,
        cast(row_number() over (order by party_id) as int) as node
    from parties

)

select * from nodes
