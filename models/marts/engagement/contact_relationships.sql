with relationship_touches as (

    select * from {{ ref('int_relationship_touches') }}

),

relationship_strengths as (

    select
        contact_id,
        person_id,
        sum(contribution) as relationship_strength
    from {{ ref('int_relationship_parts') }}
    group by contact_id, person_id

),

contact_profiles as (

    select * from {{ ref('int_contact_profiles') }}

),

team_users as (

    select * from {{ ref('int_team_users') }}

),

final as (

    select
        cast(touches.contact_id as string) as contact_id,
        cast(touches.person_id as string) as seller_id,
        cast(contact_profiles.account_id as string) as account_id,
        cast(strengths.relationship_strength as decimal(9, 4))
            as relationship_strength,
        cast(touches.last_two_way_at as timestamp) as last_two_way_at,
        cast(touches.touch_count as int) as touch_count,
        cast(touches.attempt_count as int) as attempt_count,
        cast(touches.kind_count as int) as kind_count,
        coalesce(team_users.is_active, false) as is_seller_active,
        {{ as_of_date() }} as as_of_date
    from relationship_touches as touches
    inner join relationship_strengths as strengths
        on
            touches.contact_id = strengths.contact_id
            and touches.person_id = strengths.person_id
    inner join contact_profiles
        on touches.contact_id = contact_profiles.contact_id
    left join team_users
        on touches.person_id = team_users.user_id

)

select * from final
