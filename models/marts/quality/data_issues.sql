with issues as (

    select * from {{ ref('int_issues') }}

),

issue_types as (

    select * from {{ ref('issue_types') }}

),

past_issues as (

    select * from {{ ref('int_past_issues') }}

),

-- The same finding on the same record is one issue, however often it is met.
distinct_issues as (

    select
        concat_ws(
            ':', issue_type, source_system, source_table, source_record_id
        ) as issue_id,
        issue_type,
        source_system,
        source_table,
        source_record_id,
        min(account_id) as account_id,
        min(evidence) as evidence
    from issues
    group by issue_type, source_system, source_table, source_record_id

),

final as (

    select
        cast(distinct_issues.issue_id as string) as issue_id,
        cast(distinct_issues.issue_type as string) as issue_type,
        cast(issue_types.severity as string) as severity,
        cast(distinct_issues.source_system as string) as source_system,
        cast(distinct_issues.source_table as string) as source_table,
        cast(distinct_issues.source_record_id as string) as source_record_id,
        cast(distinct_issues.account_id as string) as account_id,
        cast(distinct_issues.evidence as string) as evidence,
        cast(issue_types.minutes_to_fix as int) as minutes_to_fix,
        {{ as_of_date() }} as detected_date,
        coalesce(past_issues.first_seen_date, {{ as_of_date() }})
            as first_seen_date,
        cast({{ as_of_date() }} - coalesce(
            past_issues.first_seen_date, {{ as_of_date() }}
        ) as int) as age_days
    from distinct_issues
    inner join issue_types
        on distinct_issues.issue_type = issue_types.issue_type
    left join past_issues
        on distinct_issues.issue_id = past_issues.issue_id

)

select * from final
