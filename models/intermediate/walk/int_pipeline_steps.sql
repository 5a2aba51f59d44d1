with pipeline_versions as (

    select * from {{ ref('int_pipeline_versions') }}

),

followed as (

    select
        *,
        coalesce(lag(is_pipeline) over deals, false) as was_pipeline,
        lag(is_closed) over deals as was_closed,
        lag(close_date) over deals as previous_close_date,
        coalesce(lag(owner_id) over deals, owner_id) as previous_owner_id,
        lag(currency_code) over deals as previous_currency_code,
        lag(amount_native) over deals as previous_amount_native,
        coalesce(lag(amount) over deals, 0) as previous_amount,
        lead(valid_from) over deals as next_valid_from
    from pipeline_versions
    window deals as (partition by opportunity_id order by valid_from asc)

),

-- What the deal was worth before, at the rate of what it became: what is left
-- is a change of the deal. A change of its currency is no such change.
steps as (

    select
        opportunity_id,
        valid_from as step_at,
        from_date as step_date,
        was_closed,
        was_pipeline,
        is_pipeline,
        is_closed,
        is_won,
        previous_close_date,
        close_date,
        previous_owner_id,
        owner_id,
        previous_amount,
        case
            when currency_code = previous_currency_code
                then {{ converted_amount(
                    'previous_amount_native', 'rate_to_reporting'
                ) }}
            else amount
        end as repriced_amount,
        amount
    from followed

    union all

    -- A deletion leaves nothing behind.
    select
        opportunity_id,
        valid_to as step_at,
        to_date as step_date,
        is_closed as was_closed,
        is_pipeline as was_pipeline,
        false as is_pipeline,
        false as is_closed,
        false as is_won,
        close_date as previous_close_date,
        cast(null as date) as close_date,
        owner_id as previous_owner_id,
        owner_id,
        amount as previous_amount,
        cast(0 as decimal(18, 2)) as repriced_amount,
        cast(0 as decimal(18, 2)) as amount
    from followed
    where next_valid_from is null and to_date < {{ open_end_date() }}

),

final as (

    select * from steps
    where was_pipeline or is_pipeline

)

select * from final
