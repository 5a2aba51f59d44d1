with meaningful_touches as (

    select * from {{ ref('int_meaningful_touches') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

final as (

    select
        account_assignments.account_id,
        cast(max(meaningful_touches.touched_at) as date) as last_touch_date
    from meaningful_touches
    inner join account_assignments
        on
            meaningful_touches.company_record_key
            = account_assignments.record_key
    group by account_assignments.account_id

)

select * from final
