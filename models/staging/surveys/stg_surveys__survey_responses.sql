with

source as (

    select * from {{ source('surveys', 'survey_response') }}

),

renamed as (

    select
        -- ids
        id as survey_response_id,
        {{ salesforce_id('account_id') }} as account_id,
        ticket_id,

        -- text
        lower(survey_type) as survey_type,
        contact_email,
        comment,

        -- numbers
        score,

        -- timestamps
        sent_at,
        responded_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
