with survey_responses as (

    select * from {{ ref('stg_surveys__survey_responses') }}

),

crm_account_ids as (

    select * from {{ ref('int_crm_account_ids') }}

),

health_tickets as (

    select * from {{ ref('int_health_tickets') }}

),

-- NPS runs from 0 to 10, CSAT from 1 to 5; both become 0 to 1.
answers as (

    select
        survey_responses.survey_response_id,
        crm_account_ids.account_id,
        cast(survey_responses.responded_at as date) as responded_on,
        case survey_responses.survey_type
            when 'nps' then survey_responses.score * 0.1
            else (survey_responses.score - 1) * 0.25
        end as points
    from survey_responses
    inner join crm_account_ids
        on survey_responses.account_id = crm_account_ids.crm_account_id
    where
        survey_responses.responded_at is not null
        and (
            (
                survey_responses.survey_type = 'nps'
                and survey_responses.score between 0 and 10
            )
            or (
                survey_responses.survey_type = 'csat'
                and survey_responses.score between 1 and 5
            )
        )

),

spells as (

    select
        measures.measure || ':' || answers.survey_response_id as spell_id,
        answers.account_id,
        measures.measure,
        cast(
            case measures.measure
                when 'survey_answers' then 1
                else answers.points
            end as decimal(18, 2)
        ) as amount,
        answers.responded_on as holds_from,
        cast(
            answers.responded_on + {{ var('satisfaction_window_days') }} + 1
            as date
        ) as holds_to
    from answers
    cross join (
        values ('survey_answers'), ('survey_points')
    ) as measures (measure)

    union all

    select
        'open_tickets:' || ticket_key as spell_id,
        account_id,
        'open_tickets' as measure,
        cast(severity_weight as decimal(18, 2)) as amount,
        opened_on as holds_from,
        solved_on as holds_to
    from health_tickets

)

select * from spells
