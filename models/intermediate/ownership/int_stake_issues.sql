with register_stakes as (

    select * from {{ ref('int_register_stakes') }}

),

ownership_stakes as (

    select * from {{ ref('int_ownership_stakes') }}

),

backwards as (

    select
        'ownership_dates_reversed' as issue_type,
        register_stake_id as source_record_id,
        'register_stake' as source_table,
        'held from ' || cast(start_date as string)
        || ' to ' || cast(end_date as string) as evidence
    from register_stakes
    where valid_from >= valid_to

),

impossible as (

    select
        'ownership_share_impossible' as issue_type,
        source_record_id,
        source_table,
        'a rate of ' || cast(
            max(coalesce(share_rate, share_maximum_rate, share_minimum_rate))
            as string
        ) as evidence
    from ownership_stakes
    where
        share_rate not between 0 and 1
        or share_minimum_rate not between 0 and 1
        or share_maximum_rate not between 0 and 1
    group by source_record_id, source_table

),

issues as (

    select * from backwards
    union all
    select * from impossible

)

select * from issues
