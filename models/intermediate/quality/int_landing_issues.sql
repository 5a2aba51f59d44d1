with rejected_rows as (

    select * from {{ ref('stg_landing__rejected_rows') }}

),

duplicate_rows as (

    select * from {{ ref('stg_landing__duplicate_rows') }}

),

unexpected_columns as (

    select * from {{ ref('stg_landing__unexpected_columns') }}

),

found as (

    select
        'landing_row_rejected' as issue_type,
        source_name as source_system,
        table_name as source_table,
        coalesce(
            record_id,
            file_name || ' line '
            || coalesce(cast(line_number as string), 'unknown')
        ) as source_record_id,
        file_name || ': ' || reason as evidence
    from rejected_rows

    union all

    select
        'landing_row_duplicate' as issue_type,
        source_name as source_system,
        table_name as source_table,
        coalesce(
            record_id,
            file_name || ' line '
            || coalesce(cast(line_number as string), 'unknown')
        ) as source_record_id,
        file_name || ': ' || reason as evidence
    from duplicate_rows

    union all

    select
        'landing_column_unexpected' as issue_type,
        source_name as source_system,
        table_name as source_table,
        column_name as source_record_id,
        file_name || ': ' || action as evidence
    from unexpected_columns

),

-- A record that was delivered three times is one finding.
distinct_issues as (

    select distinct * from found

)

select * from distinct_issues
