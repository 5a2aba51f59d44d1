with

source as (

    select * from {{ source('carryover', 'data_issue') }}

),

renamed as (

    select
        -- ids
        issue_id,
        account_id,

        -- text
        evidence,

        -- dates
        first_seen_date,
        coalesce(last_opened_date, first_seen_date) as last_opened_date,
        resolved_date

    from source

)

select * from renamed
