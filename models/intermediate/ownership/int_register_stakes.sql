with register_stakes as (

    select * from {{ ref('stg_ownership__register_stakes') }}

),

ownership_identifiers as (

    select * from {{ ref('int_ownership_identifiers') }}

),

-- Some registers state the last day that a stake held.
inclusive as (

    select
        *,
        {{ is_one_of('register_name', var('inclusive_end_registers')) }}
            as has_inclusive_end
    from register_stakes

),

starts as (

    select distinct
        register_name,
        owned_identifier,
        start_date
    from register_stakes
    where start_date is not null

),

-- On the day of a hand-over the company is the new owner's, even where the
-- register counts the day for both.
dated as (

    select
        inclusive.*,
        coalesce(inclusive.start_date, date '1900-01-01') as valid_from,
        case
            when inclusive.end_date is null then {{ open_end_date() }}
            when starts.start_date is not null then inclusive.end_date
            when inclusive.has_inclusive_end
                then cast(inclusive.end_date + interval '1' day as date)
            else inclusive.end_date
        end as valid_to
    from inclusive
    left join starts
        on
            inclusive.register_name = starts.register_name
            and inclusive.owned_identifier = starts.owned_identifier
            and inclusive.end_date = starts.start_date
            and inclusive.start_date < starts.start_date

),

stakes as (

    select
        dated.register_stake_id,
        dated.register_name,
        dated.owner_name,
        dated.owner_identifier_type,
        dated.owned_name,
        dated.nature_of_control,
        dated.share_rate,
        dated.share_minimum_rate,
        dated.share_maximum_rate,
        dated.is_minimum_exclusive,
        dated.is_maximum_exclusive,
        dated.voting_rate,
        dated.start_date,
        dated.end_date,
        dated.valid_from,
        dated.valid_to,
        coalesce(
            owners.party_id,
            'name:' || dated.owned_identifier || '/' || dated.owner_name
        ) as owner_id,
        coalesce(owned.party_id, 'name:' || dated.owned_name) as owned_id
    from dated
    left join ownership_identifiers as owners
        on
            dated.owner_identifier_type = owners.scheme
            and dated.owner_identifier = owners.identifier
            and dated.register_name = owners.register
    left join ownership_identifiers as owned
        on
            dated.owned_identifier_type = owned.scheme
            and dated.owned_identifier = owned.identifier
            and dated.register_name = owned.register

)

select * from stakes
