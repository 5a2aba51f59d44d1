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
        legal_entities.lei,
        coalesce(other_names.other_name_count, 0) as other_name_count,
        coalesce(elf_codes.form_name, legal_entities.other_legal_form)
            as legal_form_name,
        coalesce(accounts.account_count, 0) as account_count
    from legal_entities
    left join other_names
        on legal_entities.lei = other_names.lei
    left join elf_codes
        on legal_entities.legal_form_code = elf_codes.elf_code
    left join accounts
        on legal_entities.lei = accounts.legal_entity_id

)

select * from final
