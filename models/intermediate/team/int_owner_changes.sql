with account_histories as (

    select * from {{ ref('stg_salesforce__account_histories') }}
    where not is_deleted

),

-- A change of owner comes twice, by name and by id; ids of users begin 005.
changes as (

    select
        account_history_id,
        'salesforce:' || account_id as record_key,
        case
            when old_value like '005%'
                then 'salesforce:' || old_value_id
        end as old_user_id,
        'salesforce:' || new_value_id as new_user_id,
        cast(created_at as date) as change_date,
        row_number() over (
            partition by account_id
            order by created_at asc, account_history_id asc
        ) as change_number
    from account_histories
    where lower(field) in ('owner', 'ownerid') and new_value like '005%'

)

select * from changes
