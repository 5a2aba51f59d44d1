with survey_answers as (

    select
        *,
        is_latest_of_contact and responded_at >= cast(
            {{ as_of_date() }} - {{ var('satisfaction_window_days') }}
            as timestamp
        ) as counts
    from {{ ref('int_survey_answers') }}

),

account_tiers as (

    select * from {{ ref('int_account_tiers') }}

),

tiered as (

    select
        survey_answers.*,
        account_tiers.tier,
        survey_answers.sent_at >= cast(
            {{ as_of_date() }} - {{ var('satisfaction_window_days') }}
            as timestamp
        ) as is_recently_sent
    from survey_answers
    left join account_tiers
        on survey_answers.account_id = account_tiers.account_id

),

sliced as (

    select
        tiered.*,
        case kinds.id
            when 0 then 'all' when 1 then 'tier' else 'account'
        end as slice,
        case kinds.id
            when 0 then 'all' when 1 then tiered.tier else tiered.account_id
        end as slice_value
    from tiered
    cross join range(0, 3) as kinds (id)
    where kinds.id = 0 or tiered.account_id is not null

),

final as (

    select
        survey_type,
        slice,
        slice_value,
        count(*) filter (where is_recently_sent) as sent_count,
        count(*) filter (where is_recently_sent and answer is not null)
            as answered_count,
        count(*) filter (where counts) as respondent_count,
        count(*) filter (where counts and answer = 'promoter')
            as promoter_count,
        count(*) filter (where counts and answer = 'passive')
            as passive_count,
        count(*) filter (where counts and answer = 'detractor')
            as detractor_count,
        count(*) filter (where counts and answer = 'satisfied')
            as satisfied_count
    from sliced
    group by survey_type, slice, slice_value

)

select * from final
