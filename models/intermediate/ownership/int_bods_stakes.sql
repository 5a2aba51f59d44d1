with bods_interests as (

    select * from {{ ref('int_bods_interests') }}

),

bods_parties as (

    select * from {{ ref('int_bods_parties') }}

),

signed as (

    select
        *,
        coalesce(interested_party_record_id, '')
        || '|' || coalesce(subject_record_id, '')
        || '|' || coalesce(cast(share_rate as string), '')
        || '|' || coalesce(cast(share_minimum_rate as string), '')
        || '|' || coalesce(cast(share_maximum_rate as string), '') as content
    from bods_interests

),

-- Statements that repeat what the one before says tell one stake.
compared as (

    select
        *,
        lag(valid_to) over spell = valid_from
        and lag(content) over spell = content as is_repeated
    from signed
    window
        spell as (
            partition by
                record_id, interest_type, direct_or_indirect, interest_number
            order by version_number
        )

),

numbered as (

    select
        *,
        sum(case when is_repeated then 0 else 1 end) over (
            partition by
                record_id, interest_type, direct_or_indirect, interest_number
            order by version_number
        ) as spell_number
    from compared

),

spells as (

    select
        record_id,
        interest_type,
        direct_or_indirect,
        interest_number,
        subject_record_id,
        interested_party_record_id,
        share_rate,
        share_minimum_rate,
        share_maximum_rate,
        max(is_minimum_exclusive) as is_minimum_exclusive,
        max(is_maximum_exclusive) as is_maximum_exclusive,
        min(valid_from) as valid_from,
        max(valid_to) as valid_to
    from numbered
    group by
        record_id, interest_type, direct_or_indirect, interest_number,
        subject_record_id, interested_party_record_id, share_rate,
        share_minimum_rate, share_maximum_rate, spell_number

),

stakes as (

    select
        spells.*,
        owners.party_id as owner_id,
        owners.party_name as owner_name,
        owners.party_type as owner_type,
        coalesce(owned.party_id, 'bods:' || spells.subject_record_id)
            as owned_id,
        owned.party_name as owned_name
    from spells
    left join bods_parties as owners
        on spells.interested_party_record_id = owners.record_id
    left join bods_parties as owned
        on spells.subject_record_id = owned.record_id

)

select * from stakes
