with survey_responses as (

    select * from {{ ref('stg_surveys__survey_responses') }}
    where sent_at < {{ as_of_end() }} or sent_at is null

),

crm_account_ids as (

    select * from {{ ref('int_crm_account_ids') }}

),

found as (

    select
        'survey_score_out_of_range' as issue_type,
        'surveys' as source_system,
        'survey_response' as source_table,
        survey_responses.survey_response_id as source_record_id,
        crm_account_ids.account_id,
        survey_responses.survey_type || ' of '
        || cast(survey_responses.score as string) as evidence
    from survey_responses
    left join crm_account_ids
        on survey_responses.account_id = crm_account_ids.crm_account_id
    where
        (
            survey_responses.survey_type = 'nps'
            and not survey_responses.score between 0 and 10
        )
        or (
            survey_responses.survey_type = 'csat'
            and not survey_responses.score between 1 and 5
        )

)

select * from found
