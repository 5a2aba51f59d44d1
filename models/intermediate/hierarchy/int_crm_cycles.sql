with hierarchy_cycles as (

    select * from {{ ref('int_hierarchy_cycles') }}
    where hierarchy = 'crm' and valid_to = {{ open_end_date() }}

),

current_members as (

    select
        member_id as account_id,
        cycle_id,
        member_count
    from hierarchy_cycles

)

select * from current_members
