with account_paths as (

    select * from {{ ref('int_account_paths') }}

),

entity_paths as (

    select * from {{ ref('int_entity_paths') }}

),

combined as (

    select * from account_paths
    union all
    select * from entity_paths

)

select * from combined
