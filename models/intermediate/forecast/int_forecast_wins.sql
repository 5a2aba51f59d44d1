with win_versions as (

    select * from {{ ref('int_win_versions') }}
    where is_closing and is_won

),

opportunity_records as (

    select * from {{ ref('int_opportunity_records') }}

),

-- A deal that was won, opened again and won once more was won the first time.
first_wins as (

    select *
    from win_versions
    qualify
        row_number() over (
            partition by opportunity_id order by valid_from asc
        ) = 1

),

wins as (

    select
        first_wins.opportunity_id,
        first_wins.owner_id,
        opportunity_records.opportunity_type,
        first_wins.valid_from as won_at,
        coalesce(first_wins.amount, 0) as amount
    from first_wins
    inner join opportunity_records
        on first_wins.opportunity_id = opportunity_records.opportunity_id

)

select * from wins
