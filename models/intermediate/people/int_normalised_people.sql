with person_records as (

    select * from {{ ref('int_person_records') }}

),

typed as (

    select
        record_key,
        source_system,
        nullif({{ normalised_name('full_name') }}, '') as normalised_name,
        {{ lower_case("trim(both ' ' from email)") }} as address
    from person_records

),

-- A plus-tag is the same mailbox at every large provider.
split_addresses as (

    select
        record_key,
        split_part(split_part(address, '@', 1), '+', 1) as local_part,
        case split_part(address, '@', 2)
            when 'googlemail.com' then 'gmail.com'
            else split_part(address, '@', 2)
        end as email_host
    from typed
    where
        address like '_%@_%._%'
        and address not like '%@%@%'
        and address not like '% %'

),

-- Dots in a mailbox mean nothing at Gmail; elsewhere they do.
addressed as (

    select
        record_key,
        email_host,
        case email_host
            when 'gmail.com' then replace(local_part, '.', '')
            else local_part
        end || '@' || email_host as email
    from split_addresses
    where local_part <> ''

),

final as (

    select
        typed.record_key,
        typed.source_system,
        typed.normalised_name,
        addressed.email,
        addressed.email_host
    from typed
    left join addressed
        on typed.record_key = addressed.record_key

)

select * from final
