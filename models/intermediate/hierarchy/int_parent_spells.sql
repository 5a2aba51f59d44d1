with parent_statements as (

    select * from {{ ref('int_parent_statements') }}

),

-- Of several changes on one day, the last one holds at its end.
daily as (

    select *
    from parent_statements
    qualify
        row_number() over (
            partition by record_key, stated_date order by change_number desc
        ) = 1

),

compared as (

    select
        *,
        lag(parent_record_id) over (
            partition by record_key order by stated_date
        ) as earlier_parent_record_id
    from daily

),

spells as (

    select
        record_key,
        parent_record_id,
        stated_date as valid_from,
        lead(stated_date) over (
            partition by record_key order by stated_date
        ) as ended_date
    from compared
    where parent_record_id is distinct from earlier_parent_record_id

),

-- What the future holds is not known on the as-of date.
known_as_of as (

    select
        record_key,
        parent_record_id,
        valid_from,
        case
            when ended_date <= {{ as_of_date() }} then ended_date
            else {{ open_end_date() }}
        end as valid_to
    from spells
    where valid_from <= {{ as_of_date() }} and parent_record_id is not null

)

select * from known_as_of
