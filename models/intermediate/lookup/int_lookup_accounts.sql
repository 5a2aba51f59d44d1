with account_attributes as (

    select * from {{ ref('int_account_attributes') }}

),

account_records_ranked as (

    select * from {{ ref('int_account_records_ranked') }}

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

-- The first record that states one wins, as for every attribute.
names as (

    select
        account_records_ranked.account_id,
        min_by(
            company_profiles.core_name,
            account_records_ranked.survivorship_rank
        ) filter (where company_profiles.core_name is not null) as core_name,
        min_by(
            company_profiles.legal_form,
            account_records_ranked.survivorship_rank
        ) filter (where company_profiles.legal_form is not null) as legal_form
    from account_records_ranked
    inner join company_profiles
        on account_records_ranked.record_key = company_profiles.record_key
    group by account_records_ranked.account_id

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
    inner join names
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
