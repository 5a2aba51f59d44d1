with match_features as (

    select * from {{ ref('int_match_features') }}

),

-- How many firms write a value down decides what sharing it is worth.
by_value as (

    select
        'name' as feature,
        core_name as value,
        count(distinct representative_key) as holder_count,
        count(distinct country_code) as country_count
    from match_features
    where core_name is not null
    group by core_name

    union all

    select
        'domain' as feature,
        domain as value,
        count(distinct core_name) as holder_count,
        count(distinct country_code) as country_count
    from match_features
    where domain is not null
    group by domain

    union all

    select
        'phone' as feature,
        phone as value,
        count(distinct core_name) as holder_count,
        count(distinct country_code) as country_count
    from match_features
    where phone is not null
    group by phone

),

-- Sites of one company share its LEI within a system.
leis_by_system as (

    select
        lei,
        source_system,
        count(distinct record_key) as record_count
    from match_features
    where lei is not null
    group by lei, source_system

),

combined as (

    select * from by_value

    union all

    select
        'lei' as feature,
        lei as value,
        max(record_count) as holder_count,
        cast(null as bigint) as country_count
    from leis_by_system
    group by lei

)

select * from combined
