with contract_renewals as (

    select * from {{ ref('int_contract_renewal_states') }}

),

staged as (

    select
        *,
        case
            when start_date > {{ as_of_date() }} then 'upcoming'
            when is_cancelled then 'ended'
            when end_date < {{ as_of_date() }} and source_system <> 'stripe'
                then 'ended'
            else 'active'
        end as contract_status
    from contract_renewals

),

final as (

    select
        cast(contract_id as string) as contract_id,
        cast(source_system as string) as source_system,
        cast(source_record_id as string) as source_record_id,
        cast(account_id as string) as account_id,
        cast(contract_number as string) as contract_number,
        cast(contract_status as string) as contract_status,
        cast(start_date as date) as start_date,
        cast(end_date as date) as end_date,
        cast(term_months as int) as term_months,
        cast(annual_amount as decimal(18, 2)) as annual_amount,
        cast(renewal_opens_date as date) as renewal_opens_date,
        cast(renewal_closes_date as date) as renewal_closes_date,
        is_in_renewal_window,
        is_auto_renewed,
        cast(owner_id as string) as owner_id,
        cast(renewal_opportunity_id as string) as renewal_opportunity_id,
        cast(successor_contract_id as string) as successor_contract_id,
        cast(
            case
                when successor_amount is not null and annual_amount is not null
                    then least(annual_amount, successor_amount)
                when successor_contract_id is not null then null
                when renewal_closes_date < {{ as_of_date() }} then 0
            end as decimal(18, 2)
        ) as renewed_amount,
        is_in_renewal_window
        and not is_cancelled
        and successor_contract_id is null
        and not coalesce(is_auto_renewed, false)
        and (owner_id is null or renewal_opportunity_id is null)
            as is_renewal_unattended,
        {{ as_of_date() }} as as_of_date
    from staged

)

select * from final
