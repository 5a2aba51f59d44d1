with account_grants as (

    select * from {{ ref('int_account_grants') }}

),

subtree_access as (

    select * from {{ ref('int_subtree_access') }}

),

-- Who may log in; a person has the same rights by each of their user ids.
readers as (

    select * from {{ ref('int_team_users') }}
    where is_assignable

),

final as (

    select
        cast(readers.user_id as string) as user_id,
        cast(account_grants.account_id as string) as account_id,
        cast(account_grants.reason as string) as reason,
        cast(subtree_access.may_see_subtree as boolean) as may_see_subtree
    from account_grants
    inner join readers
        on account_grants.person_id = readers.person_id
    inner join subtree_access
        on
            account_grants.person_id = subtree_access.person_id
            and account_grants.account_id = subtree_access.account_id

)

select * from final
