with health_outcomes as (

    select distinct as_of_date from {{ ref('int_health_outcomes') }}

),

-- A card for the as-of date, and one for the end of each of the last quarters
-- whose outcome is known, as it would have been learned on that day.
pinned as (

    select as_of_date as pinned_date
    from health_outcomes
    where month(as_of_date) in (3, 6, 9, 12)
    qualify
        row_number() over (order by as_of_date desc)
        <= {{ var('churn_pinned_quarters') }}

),

final as (

    select
        'churn@' || cast(pinned_date as string) as card,
        pinned_date
    from pinned

    union all

    select
        'churn@' || cast({{ as_of_date() }} as string) as card,
        {{ as_of_date() }} as pinned_date

)

select * from final
