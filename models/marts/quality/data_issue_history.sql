with data_issues as (

    select * from {{ ref('data_issues') }}

),

past_issues as (

    select * from {{ ref('int_past_issues') }}

),

issue_types as (

    select * from {{ ref('issue_types') }}

),

-- Open now, or known to the release before: an issue that is not found any
-- more was resolved by this run, one that is found again is open again.
followed as (

    select
        coalesce(data_issues.issue_id, past_issues.issue_id) as issue_id,
        coalesce(data_issues.account_id, past_issues.account_id) as account_id,
        coalesce(data_issues.evidence, past_issues.evidence) as evidence,
        coalesce(past_issues.first_seen_date, {{ as_of_date() }})
            as first_seen_date,
        case
            when
                past_issues.issue_id is null
                or (
                    data_issues.issue_id is not null
                    and past_issues.resolved_date is not null
                )
                then {{ as_of_date() }}
            else past_issues.last_opened_date
        end as last_opened_date,
        case
            when data_issues.issue_id is null
                then coalesce(past_issues.resolved_date, {{ as_of_date() }})
        end as resolved_date
    from data_issues
    full outer join past_issues
        on data_issues.issue_id = past_issues.issue_id

),

named as (

    select
        *,
        split_part(issue_id, ':', 1) as issue_type,
        split_part(issue_id, ':', 2) as source_system,
        split_part(issue_id, ':', 3) as source_table
    from followed

),

final as (

    select
        cast(named.issue_id as string) as issue_id,
        cast(named.issue_type as string) as issue_type,
        cast(issue_types.severity as string) as severity,
        cast(named.source_system as string) as source_system,
        cast(named.source_table as string) as source_table,
        cast(substr(
            named.issue_id,
            length(named.issue_type) + length(named.source_system)
            + length(named.source_table) + 4
        ) as string) as source_record_id,
        cast(named.account_id as string) as account_id,
        cast(named.evidence as string) as evidence,
        cast(issue_types.minutes_to_fix as int) as minutes_to_fix,
        cast(named.first_seen_date as date) as first_seen_date,
        cast(named.last_opened_date as date) as last_opened_date,
        cast(named.resolved_date as date) as resolved_date,
        cast(named.resolved_date - named.last_opened_date as int)
            as days_to_fix
    from named
    left join issue_types
        on named.issue_type = issue_types.issue_type

)

select * from final
