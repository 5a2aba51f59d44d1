with leads as (

    select * from {{ ref('int_leads') }}
    where not is_converted and not is_deleted

),

contact_assignments as (

    select * from {{ ref('int_contact_assignments') }}

),

contact_attributes as (

    select * from {{ ref('int_contact_attributes') }}

),

person_domain_accounts as (

    select * from {{ ref('int_person_domain_accounts') }}

),

company_profiles as (

    select * from {{ ref('int_company_profiles') }}
    where core_name is not null

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}
    where not is_deleted

),

unshared_names as (

    select
        company_profiles.normalised_name,
        min(account_assignments.account_id) as account_id
    from company_profiles
    inner join account_assignments
        on company_profiles.record_key = account_assignments.record_key
    group by company_profiles.normalised_name
    having
        min(account_assignments.account_id)
        = max(account_assignments.account_id)

),

suggested as (

    select
        leads.record_key,
        contact_assignments.contact_id,
        leads.full_name,
        leads.company_name,
        leads.email,
        leads.owner_id,
        leads.created_at,
        coalesce(
            contact_attributes.account_id,
            person_domain_accounts.account_id,
            unshared_names.account_id
        ) as suggested_account_id,
        case
            when contact_attributes.account_id is not null then 'known_contact'
            when person_domain_accounts.account_id is not null
                then 'email_domain'
            when unshared_names.account_id is not null then 'company_name'
            else 'no_account'
        end as suggestion_rule
    from leads
    inner join contact_assignments
        on leads.record_key = contact_assignments.record_key
    inner join contact_attributes
        on contact_assignments.contact_id = contact_attributes.contact_id
    left join person_domain_accounts
        on leads.record_key = person_domain_accounts.record_key
    left join unshared_names
        on
            {{ normalised_name('leads.company_name') }}
            = unshared_names.normalised_name

)

select * from suggested
