with slices as (

    select
        *,
        respondent_count >= {{ var('survey_minimum_respondents') }} as is_shown
    from {{ ref('int_satisfaction_slices') }}
    where sent_count > 0 or respondent_count > 0

),

final as (

    select
        cast(survey_type as string) as survey_type,
        cast(slice as string) as slice,
        cast(slice_value as string) as slice_value,
        cast(sent_count as bigint) as sent_count,
        cast(answered_count as bigint) as answered_count,
        {{ rounded(
            'cast(answered_count as double) / nullif(sent_count, 0)', 9, 6
        ) }} as response_rate,
        cast(respondent_count as bigint) as respondent_count,
        cast(promoter_count as bigint) as promoter_count,
        cast(passive_count as bigint) as passive_count,
        cast(detractor_count as bigint) as detractor_count,
        cast(satisfied_count as bigint) as satisfied_count,
        {{ rounded(
            "case when survey_type = 'nps' and is_shown"
            ~ ' then cast(promoter_count - detractor_count as double) end'
            ~ ' * 100 / nullif(respondent_count, 0)', 9, 4
        ) }} as nps,
        {{ rounded(
            "case when survey_type = 'csat' and is_shown"
            ~ ' then cast(satisfied_count as double) end'
            ~ ' / nullif(respondent_count, 0)', 9, 6
        ) }} as csat_rate,
        {{ as_of_date() }} as as_of_date
    from slices

)

select * from final
