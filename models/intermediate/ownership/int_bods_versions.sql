with relationship_statements as (

    select * from {{ ref('stg_ownership__bods_relationship_statements') }}

),

-- A statement tells several interests; what is later than the as-of date is
-- not known yet.
statements as (

    select
        record_id,
        statement_id,
        min(record_status) as record_status,
        min(coalesce(statement_date, start_date, date '1900-01-01'))
            as stated_date
    from relationship_statements
    where coalesce(statement_date <= {{ as_of_date() }}, true)
    group by record_id, statement_id

),

-- Of one day, what closes a record is said last.
ranked as (

    select
        *,
        case record_status when 'new' then 1 when 'closed' then 3 else 2 end
            as status_rank
    from statements

),

versions as (

    select
        record_id,
        statement_id,
        stated_date,
        cast(
            row_number() over (
                partition by record_id
                order by stated_date asc, status_rank asc, statement_id asc
            ) as int
        ) as version_number,
        lead(stated_date) over (
            partition by record_id
            order by stated_date asc, status_rank asc, statement_id asc
        ) as next_stated_date
    from ranked

)

select * from versions
