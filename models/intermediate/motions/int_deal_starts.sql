with opportunity_records as (

    select
        *,
        coalesce(created_at, recorded_at) as started_at
    from {{ ref('int_opportunity_records') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

first_purchases as (

    select * from {{ ref('int_first_purchases') }}

),

-- A deal is judged by what was known when it began.
final as (

    select
        opportunity_records.opportunity_id,
        account_assignments.account_id,
        opportunity_records.opportunity_type,
        opportunity_records.close_date,
        opportunity_records.started_at,
        coalesce(
            opportunity_records.started_at > first_purchases.first_bought_at,
            false
        ) as has_bought
    from opportunity_records
    inner join account_assignments
        on
            opportunity_records.account_record_key
            = account_assignments.record_key
    left join first_purchases
        on account_assignments.account_id = first_purchases.account_id

)

select * from final
