with deal_starts as (

    select * from {{ ref('int_deal_starts') }}
    where has_bought

),

contracts as (

    select * from {{ ref('stg_salesforce__contracts') }}
    where
        not is_deleted
        and status in ('Activated', 'Expired')
        and end_date is not null

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

-- A deal that is due about when a contract of its account ends, and that began
-- after the contract did.
final as (

    select
        deal_starts.opportunity_id,
        min(contracts.end_date) as contract_end_date
    from deal_starts
    inner join account_assignments
        on deal_starts.account_id = account_assignments.account_id
    inner join contracts
        on
            {{ record_key("'salesforce'", 'contracts.account_id') }}
            = account_assignments.record_key
    where
        coalesce(contracts.start_date, cast(contracts.created_at as date))
        < cast(deal_starts.started_at as date)
        and abs(cast(contracts.end_date - deal_starts.close_date as int))
        <= {{ var('renewal_window_days') }}
    group by deal_starts.opportunity_id

)

select * from final
