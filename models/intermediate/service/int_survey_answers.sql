with survey_responses as (

    select
        survey_response_id,
        survey_type,
        account_id as crm_account_id,
        'zendesk:' || ticket_id as ticket_id,
        score,
        comment as comment_text,
        sent_at,
        responded_at,
        {{ lower_case("trim(both ' ' from contact_email)") }} as email
    from {{ ref('stg_surveys__survey_responses') }}
    where
        coalesce(sent_at, responded_at) < {{ as_of_end() }}
        and survey_type in ('nps', 'csat')

),

crm_account_ids as (

    select * from {{ ref('int_crm_account_ids') }}

),

contact_assignments as (

    select * from {{ ref('int_contact_assignments') }}
    where source_system = 'surveys'

),

-- An answer after the as-of date, or a score outside its scale, is none.
read_scores as (

    select
        *,
        case
            when responded_at is null or responded_at >= {{ as_of_end() }}
                then null
            when survey_type = 'nps' and score between 9 and 10 then 'promoter'
            when survey_type = 'nps' and score between 7 and 8 then 'passive'
            when survey_type = 'nps' and score between 0 and 6
                then 'detractor'
            when survey_type = 'csat' and score between 4 and 5
                then 'satisfied'
            when survey_type = 'csat' and score between 1 and 3
                then 'not_satisfied'
        end as answer
    from survey_responses

),

placed as (

    select
        read_scores.*,
        crm_account_ids.account_id,
        contact_assignments.contact_id,
        coalesce(
            contact_assignments.contact_id, read_scores.email,
            read_scores.survey_response_id
        ) as respondent
    from read_scores
    left join crm_account_ids
        on read_scores.crm_account_id = crm_account_ids.crm_account_id
    left join contact_assignments
        on 'surveys:' || read_scores.email = contact_assignments.record_key

),

-- Whoever answered twice is asked for the last word only.
final as (

    select
        survey_response_id,
        survey_type,
        account_id,
        contact_id,
        ticket_id,
        sent_at,
        case when answer is not null then responded_at end as responded_at,
        case when answer is not null then score end as score,
        answer,
        comment_text,
        answer is not null and row_number() over (
            partition by survey_type, account_id, respondent
            order by
                case when answer is not null then 0 else 1 end asc,
                responded_at desc nulls last,
                survey_response_id desc
        ) = 1 as is_latest_of_contact
    from placed

)

select * from final
