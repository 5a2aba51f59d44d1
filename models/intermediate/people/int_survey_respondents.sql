with survey_responses as (

    select * from {{ ref('stg_surveys__survey_responses') }}
    where sent_at < {{ as_of_end() }} or sent_at is null

),

crm_account_ids as (

    select * from {{ ref('int_crm_account_ids') }}

),

addressed as (

    select
        {{ lower_case("trim(both ' ' from survey_responses.contact_email)") }}
            as email,
        crm_account_ids.account_id,
        coalesce(survey_responses.sent_at, survey_responses.responded_at)
            as asked_at
    from survey_responses
    left join crm_account_ids
        on survey_responses.account_id = crm_account_ids.crm_account_id
    where survey_responses.contact_email like '%_@_%'

),

-- Asked for two accounts, the address alone does not say which is its own.
respondents as (

    select
        email,
        case when min(account_id) = max(account_id) then min(account_id) end
            as account_id,
        min(asked_at) as first_asked_at
    from addressed
    group by email

)

select * from respondents
