with opportunity_timeline as (

    select * from {{ ref('int_opportunity_timeline') }}

),

-- What was known of each deal at the end of the as-of date.
last_versions as (

    select
        opportunity_id,
        account_id,
        owner_id,
        valid_to,
        stage_id,
        stage_name,
        canonical_stage,
        coalesce(is_closed, false) as is_closed,
        coalesce(is_won, false) as is_won,
        forecast_category,
        probability,
        currency_code,
        amount,
        amount_native,
        close_date
    from opportunity_timeline
    qualify
        row_number() over (
            partition by opportunity_id order by valid_from desc, valid_to desc
        ) = 1

)

select * from last_versions
