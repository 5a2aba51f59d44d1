with users as (

    select * from {{ ref('int_users') }}
    where not is_integration

),

free_mail_domains as (

    select * from {{ ref('free_mail_domains') }}

),

hosts as (

    select distinct split_part(normalised_email, '@', 2) as email_host
    from users
    where normalised_email like '%@%'

),

-- A seller with a private address makes nobody a colleague.
final as (

    select hosts.email_host
    from hosts
    left join free_mail_domains
        on hosts.email_host = free_mail_domains.domain
    where free_mail_domains.domain is null and hosts.email_host <> ''

)

select * from final
