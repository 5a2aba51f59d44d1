with register_stakes as (

    select * from {{ ref('stg_ownership__register_stakes') }}

),

summed as (

    select
        owned_identifier,
        sum(share_rate) as share_rate,
        count(*) as owner_count
    from register_stakes
    where
        share_rate is not null
        and coalesce(start_date, date '1900-01-01') <= {{ as_of_date() }}
        and coalesce(end_date, {{ open_end_date() }}) > {{ as_of_date() }}
    group by owned_identifier

),

found as (

    select
        'ownership_over_100' as issue_type,
        'ownership' as source_system,
        'register_stake' as source_table,
        owned_identifier as source_record_id,
        cast(owner_count as string) || ' owners hold a rate of '
        || cast(share_rate as string) as evidence
    from summed
    where share_rate > 1

)

select * from found
