with survey_answers as (

    select * from {{ ref('int_survey_answers') }}

),

final as (

    select
        cast(survey_response_id as string) as survey_response_id,
        cast(survey_type as string) as survey_type,
        cast(account_id as string) as account_id,
        cast(contact_id as string) as contact_id,
        cast(ticket_id as string) as ticket_id,
        cast(sent_at as timestamp) as sent_at,
        cast(responded_at as timestamp) as responded_at,
        cast(score as int) as score,
        cast(answer as string) as answer,
        is_latest_of_contact,
        cast(comment_text as string) as comment_text,
        {{ as_of_date() }} as as_of_date
    from survey_answers

)

select * from final
