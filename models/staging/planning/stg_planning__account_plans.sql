with

source as (

    select * from {{ source('planning', 'account_plan') }}

),

renamed as (

    select
        -- ids
        id as account_plan_id,
        {{ salesforce_id('account_id') }} as account_id,
        {{ salesforce_id('owner_id') }} as owner_id,

        -- text
        objective,
        metric,
        status,

        -- numbers
        target_value,

        -- dates and timestamps
        due_date,
        updated_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
