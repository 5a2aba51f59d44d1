with relationship_statements as (

    select
        *,
        coalesce(statement_date, start_date, date '1900-01-01') as stated_date
    from {{ ref('stg_ownership__bods_relationship_statements') }}
    where coalesce(statement_date <= {{ as_of_date() }}, true)

),

statements as (

    select distinct
        record_id,
        statement_id,
        stated_date,
        record_status,
        case record_status when 'new' then 1 when 'closed' then 3 else 2 end
            as status_rank
    from relationship_statements

),

versions as (

    select
        statement_id,
        row_number() over (
            partition by record_id
            order by stated_date asc, status_rank asc, statement_id asc
        ) as version_number,
        lead(stated_date) over (
            partition by record_id
            order by stated_date asc, status_rank asc, statement_id asc
        ) as next_stated_date
    from statements

),

-- The same interest over the statements of a record: a statement may tell a
-- direct and an indirect holding, or two of a kind.
followed as (

    select
        relationship_statements.*,
        versions.version_number,
        versions.next_stated_date,
        row_number() over (
            partition by statement_id, interest_type, direct_or_indirect
            order by interest_index
        ) as interest_number
    from relationship_statements
    inner join versions using (statement_id)

),

-- A later statement changes the share from its own day on; an end that it
-- tells is believed for the statements before it, too.
dated as (

    select
        *,
        case
            when version_number = 1 then coalesce(start_date, stated_date)
            else greatest(stated_date, coalesce(start_date, stated_date))
        end as valid_from,
        least(
            coalesce(next_stated_date, {{ open_end_date() }}),
            coalesce(
                min(end_date) over (
                    partition by
                        record_id,
                        interest_type,
                        direct_or_indirect,
                        interest_number
                    order by version_number
                    rows between current row and unbounded following
                ),
                {{ open_end_date() }}
            )
        ) as valid_to
    from followed

),

in_force as (

    select * from dated
    where
        valid_from < valid_to
        and (
            record_status <> 'closed'
            or (version_number = 1 and end_date is not null)
        )

)

select * from in_force
