with

source as (

    select * from {{ source('carryover', 'account_parent') }}

),

renamed as (

    select
        -- ids
        account_id,
        parent_account_id

    from source

)

select * from renamed
