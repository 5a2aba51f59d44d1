with identifier_links as (

    select * from {{ ref('int_identifier_links') }}

),

domain_links as (

    select * from {{ ref('int_domain_links') }}

),

name_links as (

    select * from {{ ref('int_name_links') }}

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
    from domain_links

    union

    select
        record_key,
        link_key,
        match_rule
    from name_links

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
