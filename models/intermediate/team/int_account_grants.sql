with current_team as (

    select * from {{ ref('int_account_team') }}
    where is_current

),

managers as (

    select * from {{ ref('int_managers') }}

),

team_roles as (

    select * from {{ ref('team_roles') }}
    where grants_subtree

),

crm_ancestors as (

    select * from {{ ref('int_crm_ancestors') }}

),

all_accounts_users as (

    select * from {{ ref('int_all_accounts_users') }}

),

accounts as (

    select account_id from {{ ref('int_account_attributes') }}

),

direct as (

    select
        person_id,
        account_id,
        case when role = 'owner' then 'owner' else 'team' end as reason
    from current_team

),

-- Also of an owner who left: somebody has to see what nobody works.
above_owner as (

    select
        managers.manager_id as person_id,
        current_team.account_id,
        'manager_of_owner' as reason
    from current_team
    inner join managers
        on current_team.person_id = managers.person_id
    where current_team.role = 'owner' and not current_team.is_integration_user

),

from_above as (

    select
        current_team.person_id,
        crm_ancestors.descendant_account_id as account_id,
        'ancestor_team' as reason
    from current_team
    inner join team_roles
        on current_team.role = team_roles.role
    inner join crm_ancestors
        on current_team.account_id = crm_ancestors.ancestor_account_id

),

everywhere as (

    select
        all_accounts_users.person_id,
        accounts.account_id,
        'all_accounts' as reason
    from all_accounts_users
    cross join accounts

),

combined as (

    select * from direct
    union distinct
    select * from above_owner
    union distinct
    select * from from_above
    union distinct
    select * from everywhere

)

select * from combined
