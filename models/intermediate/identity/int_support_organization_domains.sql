with organizations as (

    select * from {{ ref('stg_zendesk__organizations') }}

),

domain_names as (

    select * from {{ ref('stg_zendesk__domain_names') }}

),

-- An organization lists its domains in order; the first is its own.
first_domains as (

    select
        organization_id,
        min_by(domain_name, domain_index) as domain_name
    from domain_names
    group by organization_id

),

joined as (

    select
        organizations.*,
        first_domains.domain_name
    from organizations
    left join first_domains
        on organizations.organization_id = first_domains.organization_id

)

select * from joined
