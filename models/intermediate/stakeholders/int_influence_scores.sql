with opportunity_influences as (

    select * from {{ ref('int_opportunity_influences') }}

),

final as (

    select
        opportunity_id,
        contact_id,
        sum(contribution) as influence_score
    from opportunity_influences
    group by opportunity_id, contact_id

)

select * from final
