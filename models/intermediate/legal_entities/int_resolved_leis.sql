with lei_checks as (

    select * from {{ ref('int_lei_checks') }}

),

lei_records as (

    select * from {{ ref('stg_gleif__lei_records') }}

),

lei_successors as (

    select * from {{ ref('int_lei_successors') }}

),

-- What an LEI leads to may be void in its turn.
resolved as (

    select
        lei_checks.lei,
        lei_checks.is_valid,
        coalesce(lei_successors.successor_state, 'none') as successor_state,
        lei_successors.successor_lei,
        lei_records.registration_status,
        coalesce(
            last_records.registration_status, lei_records.registration_status
        ) in ('ANNULLED', 'DUPLICATE') as is_not_usable
    from lei_checks
    left join lei_records
        on lei_checks.lei = lei_records.lei
    left join lei_successors
        on lei_checks.lei = lei_successors.lei
    left join lei_records as last_records
        on lei_successors.successor_lei = last_records.lei

),

final as (

    select
        *,
        case
            when not is_valid or registration_status = 'ANNULLED' then null
            when is_not_usable then null
            else coalesce(successor_lei, lei)
        end as current_lei
    from resolved

)

select * from final
