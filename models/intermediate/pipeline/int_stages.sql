with stage_intervals as (

    select * from {{ ref('int_stage_intervals') }}
    where
        valid_from <= {{ as_of_date() }}
        and valid_to > {{ as_of_date() }}

)

select * from stage_intervals
