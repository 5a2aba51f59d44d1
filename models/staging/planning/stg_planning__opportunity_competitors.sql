with

source as (

    select * from {{ source('planning', 'opportunity_competitor') }}

),

renamed as (

    select
        -- ids
        id as opportunity_competitor_id,
        {{ salesforce_id('opportunity_id') }} as opportunity_id,

        -- text
        competitor_name,
        outcome,

        -- timestamps
        noted_at,
        _fivetran_synced as synced_at

    from source

)

select * from renamed
