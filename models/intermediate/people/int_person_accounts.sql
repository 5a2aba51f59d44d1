with people as (

    select * from {{ ref('int_people') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

person_domain_accounts as (

    select * from {{ ref('int_person_domain_accounts') }}

),

-- An open lead is nobody's contact yet, whatever its address.
tied as (

    select
        people.record_key,
        coalesce(
            account_assignments.account_id, person_domain_accounts.account_id
        ) as account_id,
        case
            when account_assignments.account_id is not null then 'stated'
            when person_domain_accounts.account_id is not null
                then 'email_domain'
        end as account_rule
    from people
    left join account_assignments
        on people.company_record_key = account_assignments.record_key
    left join person_domain_accounts
        on
            people.record_key = person_domain_accounts.record_key
            and people.source_table <> 'lead'

)

select * from tied
