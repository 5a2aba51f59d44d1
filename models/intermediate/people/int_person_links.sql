with identifier_links as (

    select * from {{ ref('int_person_identifier_links') }}

),

name_links as (

    select * from {{ ref('int_person_name_links') }}

),

people as (

    select * from {{ ref('int_people') }}

),

combined as (

    select
        record_key,
        link_key,
        match_rule
    from identifier_links

    union

    select
        record_key,
        link_key,
        match_rule
    from name_links

    union

    select
        record_key,
        'email:' || email as link_key,
        'email' as match_rule
    from people
    where email is not null and not is_shared_mailbox

),

-- A key that one record alone holds ties it to nothing.
shared as (

    select
        record_key,
        link_key,
        match_rule
    from combined
    qualify
        min(record_key) over (partition by link_key)
        <> max(record_key) over (partition by link_key)

)

select * from shared
