with company_names as (

    select * from {{ ref('int_company_names') }}

),

lookup_owners as (

    select * from {{ ref('int_lookup_owners') }}

),

-- An account answers to every name of its records and to its legal name. A
-- record without country may keep a form that another one loses: the shorter
-- core name counts.
names as (

    select
        lookup_owners.account_id,
        company_names.normalised_name,
        min(company_names.core_name) as core_name
    from lookup_owners
    inner join company_names
        on lookup_owners.record_key = company_names.record_key
    where company_names.normalised_name <> ''
    group by lookup_owners.account_id, company_names.normalised_name

)

select * from names
