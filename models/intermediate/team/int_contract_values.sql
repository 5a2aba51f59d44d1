with contracts as (

    select * from {{ ref('int_contracts') }}
    where
        status = 'Activated'
        and start_date <= {{ as_of_date() }}
        and (end_date is null or end_date >= {{ as_of_date() }})

),

-- One amount that is not known leaves the whole unknown.
summed as (

    select
        contract_id,
        record_key,
        case when count(*) = count(annual_amount) then sum(annual_amount) end
            as annual_amount
    from contracts
    group by contract_id, record_key

)

select * from summed
