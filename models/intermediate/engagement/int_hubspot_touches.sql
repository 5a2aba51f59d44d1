with meetings as (

    select * from {{ ref('stg_hubspot__engagement_meetings') }}
    where not is_deleted

),

calls as (

    select * from {{ ref('stg_hubspot__engagement_calls') }}
    where not is_deleted

),

emails as (

    select * from {{ ref('stg_hubspot__engagement_emails') }}
    where not is_deleted

),

engagement_companies as (

    select * from {{ ref('stg_hubspot__engagement_companies') }}

),

two_way_engagements as (

    select
        engagement_id,
        occurred_at
    from meetings
    where upper(coalesce(outcome, 'COMPLETED')) = 'COMPLETED'

    union all

    select
        engagement_id,
        occurred_at
    from calls
    where upper(coalesce(status, 'COMPLETED')) = 'COMPLETED'

    union all

    select
        engagement_id,
        occurred_at
    from emails
    where upper(direction) = 'INCOMING_EMAIL'

),

touches as (

    select
        'hubspot:engagement:' || two_way_engagements.engagement_id as touch_id,
        'hubspot:' || engagement_companies.company_id as company_record_key,
        two_way_engagements.occurred_at as touched_at
    from two_way_engagements
    inner join engagement_companies
        on
            two_way_engagements.engagement_id
            = engagement_companies.engagement_id

)

select * from touches
