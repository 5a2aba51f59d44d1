with issues as (

    select * from {{ ref('int_issues') }}

),

issue_types as (

    select * from {{ ref('issue_types') }}

),

-- The same finding on the same record is one issue, however often it is met.
distinct_issues as (

    select
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
        cast(concat_ws(
            ':',
            distinct_issues.issue_type,
            distinct_issues.source_system,
            distinct_issues.source_table,
            distinct_issues.source_record_id
        ) as string) as issue_id,
        cast(distinct_issues.issue_type as string) as issue_type,
        cast(issue_types.severity as string) as severity,
        cast(distinct_issues.source_system as string) as source_system,
        cast(distinct_issues.source_table as string) as source_table,
        cast(distinct_issues.source_record_id as string) as source_record_id,
        cast(distinct_issues.account_id as string) as account_id,
        cast(distinct_issues.evidence as string) as evidence,
        {{ as_of_date() }} as detected_date
    from distinct_issues
    inner join issue_types
        on distinct_issues.issue_type = issue_types.issue_type

)

select * from final
