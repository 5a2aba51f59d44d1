with win_snapshots as (

    select * from {{ ref('int_win_snapshots') }}

),

opportunity_records as (

    select * from {{ ref('int_opportunity_records') }}
    where source_system = 'salesforce'

),

win_contact_roles as (

    select * from {{ ref('int_win_contact_roles') }}

),

undated as (

    select distinct opportunity_id
    from win_contact_roles
    where valid_from is null

),

-- HubSpot does not tell since when a contact has been a deal's: of its deals
-- nothing is known.
snapshots as (

    select
        win_snapshots.snapshot_id,
        win_snapshots.snapshot_at,
        win_snapshots.opportunity_id
    from win_snapshots
    inner join opportunity_records
        on win_snapshots.opportunity_id = opportunity_records.opportunity_id
    left join undated
        on win_snapshots.opportunity_id = undated.opportunity_id
    where undated.opportunity_id is null

),

-- Whether there was a decision maker is not known where a role was changed
-- later: it may have been another one.
final as (

    select
        snapshots.snapshot_id,
        count(distinct roles.contact_id) as stakeholder_count,
        case
            when
                bool_or(
                    roles.is_decision_maker
                    and roles.role_known_from < snapshots.snapshot_at
                )
                then true
            when
                coalesce(
                    bool_or(roles.role_known_from >= snapshots.snapshot_at),
                    false
                )
                then null
            else false
        end as has_decision_maker
    from snapshots
    left join win_contact_roles as roles
        on
            snapshots.opportunity_id = roles.opportunity_id
            and snapshots.snapshot_at > roles.valid_from
            and snapshots.snapshot_at <= roles.valid_to
    group by snapshots.snapshot_id

)

select * from final
