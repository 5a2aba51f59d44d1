with activity_links as (

    select * from {{ ref('int_activity_links') }}
    where link = 'opportunity'

),

opportunity_records as (

    select * from {{ ref('int_opportunity_records') }}
    where not is_deleted

),

final as (

    select
        activity_links.activity_id,
        opportunity_records.opportunity_id
    from activity_links
    inner join opportunity_records
        on activity_links.record_key = opportunity_records.opportunity_id

)

select * from final
