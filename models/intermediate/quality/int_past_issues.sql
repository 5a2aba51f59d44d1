with past_issues as (

    select * from {{ ref('stg_carryover__data_issues') }}
    where first_seen_date < {{ as_of_date() }}

),

used_release as (

    select * from {{ ref('int_past_release') }}
    where is_used

),

combined as (

    select
        past_issues.issue_id,
        past_issues.account_id,
        past_issues.evidence,
        past_issues.first_seen_date,
        past_issues.last_opened_date,
        past_issues.resolved_date
    from past_issues
    cross join used_release

)

select * from combined
