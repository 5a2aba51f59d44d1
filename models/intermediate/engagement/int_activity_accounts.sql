with activity_links as (

    select * from {{ ref('int_activity_links') }}
    where link = 'company'

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

activity_opportunities as (

    select * from {{ ref('int_activity_opportunities') }}

),

current_opportunities as (

    select * from {{ ref('int_current_opportunities') }}

),

activity_contacts as (

    select * from {{ ref('int_activity_contacts') }}
    where not is_internal

),

found as (

    select
        activity_links.activity_id,
        account_assignments.account_id,
        1 as precedence
    from activity_links
    inner join account_assignments
        on activity_links.record_key = account_assignments.record_key

    union

    select
        activity_opportunities.activity_id,
        current_opportunities.account_id,
        2 as precedence
    from activity_opportunities
    inner join current_opportunities
        on
            activity_opportunities.opportunity_id
            = current_opportunities.opportunity_id

    union

    select
        activity_id,
        account_id,
        3 as precedence
    from activity_contacts

),

-- Its deal speaks for an activity that names no company, then its people do.
spoken_for as (

    select * from found
    where account_id is not null
    qualify precedence = min(precedence) over (partition by activity_id)

),

final as (

    select
        activity_id,
        account_id,
        row_number() over (
            partition by activity_id
            order by account_id asc
        ) = 1 as is_primary
    from spoken_for

)

select * from final
