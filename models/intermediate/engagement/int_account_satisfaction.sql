with survey_responses as (

    select * from {{ ref('stg_surveys__survey_responses') }}

),

crm_account_ids as (

    select * from {{ ref('int_crm_account_ids') }}

),

-- NPS runs from 0 to 10, CSAT from 1 to 5; both become 0 to 1.
scaled as (

    select
        account_id as crm_account_id,
        case survey_type
            when 'nps' then score * 1000
            when 'csat' then (score - 1) * 2500
        end as score_in_ten_thousandths
    from survey_responses
    where
        responded_at < {{ as_of_end() }}
        and responded_at >= cast(
            {{ as_of_date() }} - {{ var('satisfaction_window_days') }}
            as timestamp
        )
        and (
            (survey_type = 'nps' and score between 0 and 10)
            or (survey_type = 'csat' and score between 1 and 5)
        )

),

final as (

    select
        crm_account_ids.account_id,
        sum(scaled.score_in_ten_thousandths) as score_in_ten_thousandths,
        count(*) as response_count
    from scaled
    inner join crm_account_ids
        on scaled.crm_account_id = crm_account_ids.crm_account_id
    group by crm_account_ids.account_id

)

select * from final
