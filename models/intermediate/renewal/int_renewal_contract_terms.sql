with contracts as (

    select * from {{ ref('stg_salesforce__contracts') }}
    where
        not is_deleted
        and status in ('Activated', 'Expired')
        and start_date is not null
        and end_date >= start_date

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

followed as (

    select
        'salesforce:' || contracts.contract_id as contract_id,
        account_assignments.account_id,
        contracts.start_date as term_start_date,
        contracts.end_date as term_end_date,
        lead(contracts.start_date) over (
            partition by account_assignments.account_id
            order by contracts.start_date asc, contracts.contract_id asc
        ) as next_start_date
    from contracts
    inner join account_assignments
        on
            'salesforce:' || contracts.account_id
            = account_assignments.record_key

),

-- What came of a term is known once the time to renew it is over.
final as (

    select
        contract_id,
        account_id,
        false as is_billed,
        term_start_date,
        term_end_date,
        cast(null as date) as ended_date,
        coalesce(
            next_start_date <= cast(
                term_end_date + {{ var('renewal_window_days') }} as date
            ),
            false
        ) as is_renewed
    from followed
    where term_start_date <= {{ as_of_date() }}

)

select * from final
