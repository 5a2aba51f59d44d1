with users as (

    select * from {{ ref('int_users') }}
    where not is_integration

),

free_mail_domains as (

    select * from {{ ref('free_mail_domains') }}

),

hosts as (

    select
        split_part(normalised_email, '@', 2) as email_host,
        count(distinct person_id) as person_count
    from users
    where normalised_email like '%@_%'
    group by split_part(normalised_email, '@', 2)

),

-- A seller with a private address makes nobody a colleague.
company_hosts as (

    select
        hosts.email_host,
        hosts.person_count,
        max(hosts.person_count) over () as most_persons
    from hosts
    left join free_mail_domains
        on hosts.email_host = free_mail_domains.domain
    where free_mail_domains.domain is null

),

-- Nor does a lone guest with an address of a customer or a partner.
final as (

    select
        email_host,
        cast(person_count as int) as person_count
    from company_hosts
    where person_count > 1 or person_count = most_persons

)

select * from final
