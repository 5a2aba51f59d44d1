with bods_entity_statements as (

    select * from {{ ref('stg_ownership__bods_entity_statements') }}

),

bods_person_statements as (

    select * from {{ ref('stg_ownership__bods_person_statements') }}

),

ownership_identifiers as (

    select * from {{ ref('int_ownership_identifiers') }}

),

statements as (

    select
        record_id,
        entity_name as party_name,
        case
            when entity_type in ('unknownEntity', 'anonymousEntity')
                then 'unknown'
            when entity_type in ('state', 'stateBody') then 'state'
            when entity_type = 'arrangement' then 'arrangement'
            else 'legal_entity'
        end as party_type,
        identifier_scheme,
        identifier,
        statement_date,
        statement_id
    from bods_entity_statements

    union all

    select
        record_id,
        full_name as party_name,
        case
            when person_type = 'knownPerson' then 'person'
            else 'unknown'
        end as party_type,
        cast(null as string) as identifier_scheme,
        cast(null as string) as identifier,
        statement_date,
        statement_id
    from bods_person_statements

),

latest as (

    select
        *,
        row_number() over (
            partition by record_id
            order by statement_date desc nulls last, statement_id asc
        ) as statement_rank
    from statements
    where coalesce(statement_date <= {{ as_of_date() }}, true)

),

parties as (

    select
        latest.record_id,
        coalesce(ownership_identifiers.party_id, 'bods:' || latest.record_id)
            as party_id,
        latest.party_name,
        latest.party_type
    from latest
    left join ownership_identifiers
        on
            latest.identifier_scheme = ownership_identifiers.scheme
            and latest.identifier_scheme = ownership_identifiers.register
            and latest.identifier = ownership_identifiers.identifier
    where latest.statement_rank = 1 and latest.record_id is not null

)

select * from parties
