with company_records as (

    select * from {{ ref('int_company_records') }}

),

parent_changes as (

    select * from {{ ref('int_parent_changes') }}

),

numbered_changes as (

    select
        *,
        row_number() over (
            partition by record_key order by changed_at asc, change_id asc
        ) as change_number,
        row_number() over (
            partition by record_key order by changed_at desc, change_id desc
        ) as changes_left
    from parent_changes

),

-- What held before the first change; without any, what the record says.
opening as (

    select
        company_records.record_key,
        case
            when numbered_changes.record_key is null
                then company_records.parent_record_id
            else numbered_changes.old_parent_record_id
        end as parent_record_id,
        date '1900-01-01' as stated_date,
        0 as change_number
    from company_records
    left join numbered_changes
        on
            company_records.record_key = numbered_changes.record_key
            and numbered_changes.change_number = 1
    where
        company_records.parent_record_id is not null
        or numbered_changes.record_key is not null

),

-- After the last change holds what the record says: history may lack a row.
changed as (

    select
        numbered_changes.record_key,
        case
            when numbered_changes.changes_left = 1
                then company_records.parent_record_id
            else numbered_changes.new_parent_record_id
        end as parent_record_id,
        cast(numbered_changes.changed_at as date) as stated_date,
        numbered_changes.change_number
    from numbered_changes
    inner join company_records
        on numbered_changes.record_key = company_records.record_key

),

combined as (

    select * from opening
    union all
    select * from changed

)

select * from combined
