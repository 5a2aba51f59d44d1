with company_records as (

    select * from {{ ref('int_company_records') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

account_ages as (

    select
        account_id,
        coalesce(cast(min(created_at) as date), date '1900-01-01')
            as known_from_date
    from account_assignments
    group by account_id

),

-- A deletion is the last change of a record.
deletions as (

    select
        record_key,
        source_system,
        merged_into_record_id,
        created_at,
        case
            when is_deleted
                then coalesce(cast(changed_at as date), date '1900-01-01')
            else {{ open_end_date() }}
        end as deleted_date
    from company_records

),

lifetimes as (

    select
        deletions.record_key,
        deletions.source_system,
        deletions.created_at,
        account_assignments.account_id,
        account_ages.known_from_date as account_known_from,
        deletions.deleted_date,
        case
            when masters.record_key is null then deletions.deleted_date
            else {{ open_end_date() }}
        end as gone_date
    from deletions
    inner join account_assignments
        on deletions.record_key = account_assignments.record_key
    inner join account_ages
        on account_assignments.account_id = account_ages.account_id
    left join company_records as masters
        on
            {{ record_key(
                'deletions.source_system', 'deletions.merged_into_record_id'
            ) }} = masters.record_key

)

select * from lifetimes
