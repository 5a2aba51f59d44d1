with opportunity_contacts as (

    select * from {{ ref('int_opportunity_contacts') }}

),

influence_scores as (

    select * from {{ ref('int_influence_scores') }}

),

final as (

    select
        cast(contacts.opportunity_id as string) as opportunity_id,
        cast(contacts.contact_id as string) as contact_id,
        cast(contacts.account_id as string) as contact_account_id,
        cast(contacts.role as string) as role,
        cast(contacts.role_rule as string) as role_rule,
        cast(contacts.stated_role as string) as stated_role,
        contacts.is_primary,
        cast(contacts.persona as string) as persona,
        cast(contacts.seniority as string) as seniority,
        cast(influence_scores.influence_score as decimal(9, 4))
            as influence_score,
        cast(contacts.last_two_way_at as timestamp) as last_two_way_at,
        cast(contacts.days_since_two_way as int) as days_since_two_way,
        cast(contacts.recent_touch_count as int) as recent_touch_count,
        contacts.recent_touch_count > 0 as is_engaged,
        {{ as_of_date() }} as as_of_date
    from opportunity_contacts as contacts
    inner join influence_scores
        on
            contacts.opportunity_id = influence_scores.opportunity_id
            and contacts.contact_id = influence_scores.contact_id

)

select * from final
