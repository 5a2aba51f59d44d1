with hierarchy_tops as (

    select * from {{ ref('int_hierarchy_tops') }}
    where hierarchy in ('crm', 'legal', 'blended')

),

tops as (

    select
        hierarchy,
        node_id,
        count(*) as top_count,
        min(top_id) as first_top_id,
        case when count(*) = 1 then min(top_id) end as ultimate_account_id,
        max(top_cycle_id) as top_cycle_id
    from hierarchy_tops
    group by hierarchy, node_id

)

select * from tops
