with targets as (

    select * from {{ ref('int_targets') }}
    where
        person_id is not null
        and metric = '{{ var("coverage_target_metric") }}'

),

fiscal_periods as (

    select * from {{ ref('int_fiscal_periods') }}

),

-- Targets of shorter periods add up to one of a longer if they fill it.
summed as (

    select
        targets.person_id as owner_id,
        targets.territory_id,
        fiscal_periods.fiscal_period_id,
        fiscal_periods.day_count,
        case targets.period_type
            when 'year' then 1
            when 'quarter' then 2
            when 'month' then 3
            else 4
        end as precedence,
        sum(
            cast(targets.period_end_date - targets.period_start_date as int) + 1
        ) as covered_days,
        case
            when count(*) = count(targets.target_amount)
                then sum(targets.target_amount)
        end as target_amount
    from targets
    inner join fiscal_periods
        on
            targets.period_start_date >= fiscal_periods.period_start_date
            and targets.period_end_date <= fiscal_periods.period_end_date
    group by
        targets.person_id,
        targets.territory_id,
        targets.period_type,
        fiscal_periods.fiscal_period_id,
        fiscal_periods.day_count

),

-- Stated for the longest period counts; the parts of it are no second target.
chosen as (

    select * from summed
    where covered_days = day_count
    qualify
        row_number() over (
            partition by owner_id, territory_id, fiscal_period_id
            order by precedence asc
        ) = 1

),

-- A target without a rate leaves the sum unknown.
final as (

    select
        owner_id,
        fiscal_period_id,
        case
            when count(*) = count(target_amount) then sum(target_amount)
        end as target_amount
    from chosen
    group by owner_id, fiscal_period_id

)

select * from final
