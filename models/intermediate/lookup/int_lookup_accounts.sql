with account_attributes as (

    select * from {{ ref('int_account_attributes') }}

),

named_records as (

    select * from {{ ref('int_account_attribute_winners') }}
    where attribute = 'account_name'

),

company_profiles as (

    select * from {{ ref('int_company_profiles') }}

),

excluded_accounts as (

    select distinct account_id from {{ ref('int_excluded_accounts') }}

),

ultimate_parents as (

    select * from {{ ref('int_lookup_ultimate_parents') }}

),

-- Name and legal form as the record that named the account has them.
names as (

    select
        named_records.account_id,
        company_profiles.core_name,
        company_profiles.legal_form
    from named_records
    inner join company_profiles
        on named_records.record_key = company_profiles.record_key

),

answerable as (

    select
        account_attributes.account_id,
        account_attributes.account_name,
        names.core_name,
        names.legal_form,
        account_attributes.domain,
        account_attributes.country_code,
        coalesce(
            ultimate_parents.ultimate_parent_account_id,
            account_attributes.account_id
        ) as ultimate_parent_account_id
    from account_attributes
    left join names
        on account_attributes.account_id = names.account_id
    left join excluded_accounts
        on account_attributes.account_id = excluded_accounts.account_id
    left join ultimate_parents
        on account_attributes.account_id = ultimate_parents.account_id
    where
        not account_attributes.is_deleted
        and excluded_accounts.account_id is null

)

select * from answerable
