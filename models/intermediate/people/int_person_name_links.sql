with people as (

    select * from {{ ref('int_people') }}
    where normalised_name like '% %'

),

person_accounts as (

    select * from {{ ref('int_person_accounts') }}
    where account_id is not null

),

-- The mailbox of a team tells no two of its members apart.
namesakes as (

    select
        people.record_key,
        person_accounts.account_id,
        people.normalised_name,
        people.email_host,
        case when not people.is_shared_mailbox then people.email end as email
    from people
    inner join person_accounts
        on people.record_key = person_accounts.record_key

),

compared as (

    select
        *,
        coalesce(
            min(email) over same_host <> max(email) over same_host, false
        ) as has_two_mailboxes
    from namesakes
    window same_host as (
        partition by account_id, normalised_name, email_host
    )

),

-- Two mailboxes at one host are two people, and a record without one could be
-- either: nobody of that name is tied by it.
links as (

    select
        record_key,
        'name:' || account_id || '|' || normalised_name as link_key,
        'name_and_account' as match_rule
    from compared
    qualify
        not bool_or(has_two_mailboxes) over (
            partition by account_id, normalised_name
        )

)

select * from links
