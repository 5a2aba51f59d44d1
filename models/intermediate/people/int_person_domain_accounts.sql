with people as (

    select * from {{ ref('int_people') }}
    where email_host is not null

),

company_profiles as (

    select * from {{ ref('int_company_profiles') }}
    where domain is not null

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}
    where not is_deleted

),

unshared_domains as (

    select
        company_profiles.domain,
        min(account_assignments.account_id) as account_id
    from company_profiles
    inner join account_assignments
        on company_profiles.record_key = account_assignments.record_key
    group by company_profiles.domain
    having
        min(account_assignments.account_id)
        = max(account_assignments.account_id)

),

-- The registrable domain is one of the tails of the host; the accounts' own
-- are registrable, so the tail that is one of them is it.
tails as (

    select
        people.record_key,
        numbers.id as labels,
        concat_ws(
            '.',
            case
                when numbers.id >= 4 then split_part(people.email_host, '.', -4)
            end,
            case
                when numbers.id >= 3 then split_part(people.email_host, '.', -3)
            end,
            split_part(people.email_host, '.', -2),
            split_part(people.email_host, '.', -1)
        ) as domain
    from people
    cross join range(2, 5) as numbers (id)

),

tied as (

    select
        tails.record_key,
        max_by(unshared_domains.account_id, tails.labels) as account_id
    from tails
    inner join unshared_domains
        on tails.domain = unshared_domains.domain
    group by tails.record_key

)

select * from tied
