with account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

account_survivors as (

    select * from {{ ref('int_account_survivors') }}

),

company_profiles as (

    select * from {{ ref('int_company_profiles') }}

),

source_systems as (

    select * from {{ ref('source_systems') }}

),

accounts as (

    select
        account_id,
        min(created_at) as created_at,
        count(*) as source_record_count,
        bool_or(source_system = 'salesforce') as is_in_salesforce,
        bool_or(source_system = 'hubspot') as is_in_hubspot,
        bool_or(source_system = 'zendesk') as is_in_zendesk,
        bool_or(source_system = 'stripe') as is_in_stripe,
        bool_and(is_deleted) as is_deleted
    from account_assignments
    group by account_id

),

legal_entities as (

    select
        account_assignments.account_id,
        company_profiles.current_lei as legal_entity_id
    from account_assignments
    inner join company_profiles
        on account_assignments.record_key = company_profiles.record_key
    inner join source_systems
        on account_assignments.source_system = source_systems.source_system
    where company_profiles.current_lei is not null
    qualify
        row_number() over (
            partition by account_assignments.account_id
            order by
                account_assignments.is_deleted asc,
                source_systems.precedence asc,
                account_assignments.created_at asc nulls last,
                account_assignments.record_key asc
        ) = 1

),

final as (

    select
        accounts.account_id,
        account_survivors.account_name,
        account_survivors.country_code,
        account_survivors.city,
        account_survivors.domain,
        account_survivors.phone,
        account_survivors.account_type,
        account_survivors.industry,
        account_survivors.employee_count,
        account_survivors.annual_revenue,
        account_survivors.owner_id,
        legal_entities.legal_entity_id,
        accounts.created_at,
        accounts.source_record_count,
        accounts.is_in_salesforce,
        accounts.is_in_hubspot,
        accounts.is_in_zendesk,
        accounts.is_in_stripe,
        accounts.is_deleted
    from accounts
    left join account_survivors
        on accounts.account_id = account_survivors.account_id
    left join legal_entities
        on accounts.account_id = legal_entities.account_id

)

select * from final
