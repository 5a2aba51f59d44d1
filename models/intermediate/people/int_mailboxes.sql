with normalised_people as (

    select * from {{ ref('int_normalised_people') }}
    where email is not null

),

role_mailboxes as (

    select * from {{ ref('role_mailboxes') }}

),

-- A billing address alone makes nobody known.
counted as (

    select
        email,
        email_host,
        count(distinct normalised_name) as name_count,
        bool_and(source_system = 'stripe') as is_billing_only
    from normalised_people
    group by email, email_host

),

classified as (

    select
        counted.email,
        counted.email_host,
        counted.name_count,
        counted.is_billing_only,
        role_mailboxes.local_part is not null as is_role_mailbox,
        role_mailboxes.local_part is not null
        or counted.name_count > {{ var('mailbox_max_names') }} as is_shared
    from counted
    left join role_mailboxes
        on
            translate(split_part(counted.email, '@', 1), '-_.', '')
            = role_mailboxes.local_part

)

select * from classified
