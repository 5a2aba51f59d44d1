with lei_records as (

    select * from {{ ref('stg_gleif__lei_records') }}

),

resolved_leis as (

    select * from {{ ref('int_resolved_leis') }}

),

legal_entities as (

    select
        lei_records.lei,
        lei_records.legal_name,
        lei_records.legal_address_country_code as legal_country_code,
        lei_records.headquarters_address_country_code
            as headquarters_country_code,
        lei_records.jurisdiction_code,
        lei_records.registration_authority_id,
        lei_records.registration_authority_entity_id,
        lei_records.legal_form_code,
        lei_records.other_legal_form,
        lei_records.entity_category,
        -- GLEIF writes the word NULL for what it does not know.
        nullif(lei_records.entity_status, 'NULL') as entity_status,
        nullif(lei_records.registration_status, 'NULL') as registration_status,
        lei_records.entity_creation_date,
        lei_records.entity_expiration_date,
        resolved_leis.is_valid,
        resolved_leis.is_valid
        and coalesce(lei_records.registration_status, '')
        not in ('ANNULLED', 'DUPLICATE') as is_usable,
        resolved_leis.successor_state,
        resolved_leis.current_lei,
        case
            when lei_records.successor_lei_1 is null
                then lei_records.successor_name_1
        end as successor_name
    from lei_records
    inner join resolved_leis
        on lei_records.lei = resolved_leis.lei

),

-- Governments and sole proprietors share names too often to match on them.
flagged as (

    select
        *,
        coalesce(
            is_usable
            and current_lei is not null
            and entity_status is not null
            and entity_category in ('GENERAL', 'FUND', 'BRANCH'),
            false
        ) as is_matchable
    from legal_entities

)

select * from flagged
