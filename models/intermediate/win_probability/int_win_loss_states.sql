with win_versions as (

    select * from {{ ref('int_win_versions') }}

),

opportunity_records as (

    select * from {{ ref('int_opportunity_records') }}
    where not is_deleted

),

first_closes as (

    select
        opportunity_id,
        valid_from as closed_at,
        is_won
    from win_versions
    where is_closing
    qualify
        row_number() over (
            partition by opportunity_id order by valid_from asc
        ) = 1

),

-- Each closed deal as it was just before: what came with the close is no reason
-- for it.
states as (

    select
        first_closes.opportunity_id,
        first_closes.closed_at,
        first_closes.is_won,
        win_versions.canonical_stage as last_stage,
        win_versions.amount,
        win_versions.push_count,
        win_versions.reduction_count,
        cast(
            cast(first_closes.closed_at as date)
            - cast(win_versions.opened_at as date) as int
        ) as age_days,
        opportunity_records.opportunity_type,
        opportunity_records.source_system,
        ntile(3) over (
            order by
                win_versions.amount asc nulls first,
                first_closes.opportunity_id asc
        ) as amount_third
    from first_closes
    inner join opportunity_records
        on first_closes.opportunity_id = opportunity_records.opportunity_id
    inner join win_versions
        on
            first_closes.opportunity_id = win_versions.opportunity_id
            and first_closes.closed_at = win_versions.valid_to

)

select * from states
