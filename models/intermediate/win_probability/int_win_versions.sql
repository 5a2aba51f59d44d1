with opportunity_timeline as (

    select * from {{ ref('int_opportunity_timeline') }}
    where valid_from < valid_to

),

opportunity_pushes as (

    select * from {{ ref('int_opportunity_pushes') }}

),

stepped as (

    select
        *,
        lag(canonical_stage) over versions as last_stage,
        lag(amount) over versions as last_amount,
        lag(coalesce(is_closed, false)) over versions as was_closed
    from opportunity_timeline
    window versions as (partition by opportunity_id order by valid_from asc)

),

pushed as (

    select
        stepped.*,
        opportunity_pushes.pushed_at is not null as is_push
    from stepped
    left join opportunity_pushes
        on
            stepped.opportunity_id = opportunity_pushes.opportunity_id
            and stepped.valid_from = opportunity_pushes.pushed_at

),

-- Each version with what had happened to the deal up to it, and no later.
running as (

    select
        opportunity_id,
        account_id,
        owner_id,
        valid_from,
        valid_to,
        canonical_stage,
        coalesce(is_closed, false) as is_closed,
        coalesce(is_won, false) as is_won,
        coalesce(is_closed, false) and not coalesce(was_closed, false)
            as is_closing,
        amount,
        probability,
        forecast_category,
        close_date,
        max(
            case
                when canonical_stage is distinct from last_stage
                    then valid_from
            end
        ) over so_far as stage_entered_at,
        min(valid_from) over so_far as opened_at,
        count(case when is_push then 1 end) over so_far as push_count,
        count(
            case when amount < last_amount then 1 end
        ) over so_far as reduction_count,
        count(
            case when canonical_stage is distinct from last_stage then 1 end
        ) over so_far as stage_count
    from pushed
    window so_far as (
        partition by opportunity_id order by valid_from asc
        rows between unbounded preceding and current row
    )

)

select * from running
