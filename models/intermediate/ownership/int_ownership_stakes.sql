with bods_stakes as (

    select * from {{ ref('int_bods_stakes') }}

),

register_stakes as (

    select * from {{ ref('int_register_stakes') }}

),

ownership_interests as (

    select * from {{ ref('ownership_interests') }}

),

told as (

    select
        'bods:' || record_id || '/' || interest_type
        || '/' || direct_or_indirect
        || '/' || cast(interest_number as string)
        || '/' || cast(valid_from as string) as stake_id,
        owner_id,
        owned_id,
        owner_name,
        owned_name,
        coalesce(owner_type, 'unknown') as owner_type,
        interest_type as source_interest,
        share_rate,
        share_minimum_rate,
        share_maximum_rate,
        is_minimum_exclusive,
        is_maximum_exclusive,
        cast(null as decimal(9, 6)) as voting_rate,
        direct_or_indirect <> 'indirect' as is_direct,
        'bods' as register_name,
        'bods_relationship_statement' as source_table,
        record_id as source_record_id,
        valid_from,
        valid_to
    from bods_stakes

    union all

    select
        'register:' || register_stake_id as stake_id,
        owner_id,
        owned_id,
        owner_name,
        owned_name,
        case
            when owner_identifier_type = 'person' then 'person'
            when coalesce(owner_identifier_type, 'name') = 'name' then 'unknown'
            else 'legal_entity'
        end as owner_type,
        coalesce(nature_of_control, 'unstated') as source_interest,
        share_rate,
        share_minimum_rate,
        share_maximum_rate,
        is_minimum_exclusive,
        is_maximum_exclusive,
        voting_rate,
        true as is_direct,
        register_name,
        'register_stake' as source_table,
        register_stake_id as source_record_id,
        valid_from,
        valid_to
    from register_stakes
    where valid_from < valid_to

),

interests as (

    select
        told.*,
        coalesce(ownership_interests.interest, 'other') as interest,
        coalesce(ownership_interests.counts_as, 'nothing') as counts_as
    from told
    left join ownership_interests
        on told.source_interest = ownership_interests.source_interest

)

select * from interests
