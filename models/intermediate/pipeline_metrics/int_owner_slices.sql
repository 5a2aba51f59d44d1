with opportunity_timeline as (

    select distinct owner_id from {{ ref('int_opportunity_timeline') }}

),

team_users as (

    select * from {{ ref('int_team_users') }}

),

managers as (

    select * from {{ ref('int_managers') }}

),

owners as (

    select distinct
        coalesce(
            team_users.person_id, opportunity_timeline.owner_id, 'none'
        ) as owner_id
    from opportunity_timeline
    left join team_users
        on opportunity_timeline.owner_id = team_users.user_id

),

-- A manager's team is everybody below, and what the manager owns.
combined as (

    select
        owner_id,
        'owner' as slice_type,
        owner_id as slice_id
    from owners

    union all

    select
        managers.person_id as owner_id,
        'manager' as slice_type,
        managers.manager_id as slice_id
    from managers

    union all

    select distinct
        managers.manager_id as owner_id,
        'manager' as slice_type,
        managers.manager_id as slice_id
    from managers

)

select * from combined
