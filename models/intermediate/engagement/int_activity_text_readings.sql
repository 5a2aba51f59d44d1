with salesforce_activities as (

    select * from {{ ref('int_salesforce_activities') }}

),

hubspot_activities as (

    select * from {{ ref('int_hubspot_activities') }}

),

activity_patterns as (

    select * from {{ ref('activity_patterns') }}

),

activities as (

    select
        subject,
        type_text,
        status_text
    from salesforce_activities

    union all

    select
        subject,
        type_text,
        status_text
    from hubspot_activities

),

texts as (

    select
        'subject' as matched_on,
        subject as activity_text
    from activities
    union
    select
        'type' as matched_on,
        type_text as activity_text
    from activities
    union
    select
        'status' as matched_on,
        status_text as activity_text
    from activities

),

-- Spaces around it let a pattern ask for whole words, and the marks for those
-- at either end.
normalised as (

    select
        matched_on,
        activity_text,
        '< ' || {{ normalised_name('activity_text') }} || ' >' as padded_text
    from texts
    where activity_text is not null

),

-- A reply may be an automatic one: both are told.
readings as (

    select
        normalised.matched_on,
        normalised.activity_text,
        min_by(activity_patterns.reading, activity_patterns.precedence)
        filter (where activity_patterns.reading <> 'reply') as exclusion,
        bool_or(activity_patterns.reading = 'reply') as is_reply
    from normalised
    inner join activity_patterns
        on
            normalised.matched_on = activity_patterns.matched_on
            and normalised.padded_text like activity_patterns.pattern
    group by normalised.matched_on, normalised.activity_text

)

select * from readings
