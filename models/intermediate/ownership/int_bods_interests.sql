with relationship_statements as (

    select * from {{ ref('stg_ownership__bods_relationship_statements') }}

),

versions as (

    select * from {{ ref('int_bods_versions') }}

),

-- The same interest over the statements of a record: a statement may tell a
-- direct and an indirect holding, or two of a kind.
followed as (

    select
        relationship_statements.*,
        coalesce(relationship_statements.interest_type, 'unstated')
            as interest,
        coalesce(relationship_statements.direct_or_indirect, 'unknown')
            as directness,
        versions.stated_date,
        versions.version_number,
        versions.next_stated_date,
        row_number() over (
            partition by
                relationship_statements.statement_id,
                relationship_statements.interest_type,
                relationship_statements.direct_or_indirect
            order by relationship_statements.interest_index
        ) as interest_number
    from relationship_statements
    inner join versions
        on relationship_statements.statement_id = versions.statement_id

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
                        record_id, interest, directness, interest_number
                    order by version_number
                    rows between current row and unbounded following
                ),
                {{ open_end_date() }}
            )
        ) as valid_to
    from followed

),

in_force as (

    select
        statement_id,
        record_id,
        version_number,
        interest as interest_type,
        directness as direct_or_indirect,
        interest_number,
        subject_record_id,
        interested_party_record_id,
        share_rate,
        share_minimum_rate,
        share_maximum_rate,
        is_minimum_exclusive,
        is_maximum_exclusive,
        valid_from,
        valid_to
    from dated
    where
        valid_from < valid_to
        and (
            record_status <> 'closed'
            or (version_number = 1 and end_date is not null)
        )

)

select * from in_force
