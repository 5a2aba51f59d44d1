with legal_entities as (

    select * from {{ ref('int_legal_entities') }}

),

legal_entity_names as (

    select * from {{ ref('int_legal_entity_names') }}

),

elf_codes as (

    select * from {{ ref('elf_codes') }}

),

account_legal_entities as (

    select * from {{ ref('int_account_legal_entities') }}
    where is_accepted

),

other_names as (

    select
        lei,
        count(*) as other_name_count
    from legal_entity_names
    where name_type <> 'legal'
    group by lei

),

accounts as (

    select
        legal_entity_id,
        count(*) as account_count
    from account_legal_entities
    group by legal_entity_id

),

final as (

    select
        cast(legal_entities.lei as string) as legal_entity_id,
        cast(legal_entities.legal_name as string) as legal_name,
        cast(coalesce(other_names.other_name_count, 0) as int)
            as other_name_count,
        cast(legal_entities.legal_country_code as string)
            as legal_country_code,
        cast(legal_entities.headquarters_country_code as string)
            as headquarters_country_code,
        cast(legal_entities.jurisdiction_code as string) as jurisdiction_code,
        cast(legal_entities.legal_form_code as string) as legal_form_code,
        cast(
            coalesce(elf_codes.form_name, legal_entities.other_legal_form)
            as string
        ) as legal_form_name,
        cast(legal_entities.entity_category as string) as entity_category,
        cast(legal_entities.entity_status as string) as entity_status,
        cast(legal_entities.registration_status as string)
            as registration_status,
        legal_entities.entity_status = 'ACTIVE' as is_active,
        legal_entities.is_usable,
        legal_entities.is_valid as is_lei_valid,
        cast(legal_entities.current_lei as string) as current_lei,
        cast(legal_entities.successor_state as string) as successor_state,
        cast(legal_entities.successor_name as string) as successor_name,
        cast(coalesce(accounts.account_count, 0) as int) as account_count,
        cast(legal_entities.entity_creation_date as date) as created_date,
        cast(legal_entities.entity_expiration_date as date) as expired_date,
        {{ as_of_date() }} as as_of_date
    from legal_entities
    left join other_names
        on legal_entities.lei = other_names.lei
    left join elf_codes
        on legal_entities.legal_form_code = elf_codes.elf_code
    left join accounts
        on legal_entities.lei = accounts.legal_entity_id

)

select * from final
