with contracts as (

    select * from {{ ref('stg_salesforce__contracts') }}
    where
        not is_deleted
        and status in ('Activated', 'Expired')
        and coalesce(start_date, cast(created_at as date))
        <= {{ as_of_date() }}

),

opportunities as (

    select * from {{ ref('stg_salesforce__opportunities') }}
    where not is_deleted and is_won

),

-- A contract states a term and no money: what was won with it does.
won as (

    select
        contracts.contract_id,
        'salesforce:' || contracts.account_id as record_key,
        coalesce(
            opportunities.currency_code, '{{ var("reporting_currency") }}'
        ) as currency_code,
        coalesce(contracts.start_date, cast(contracts.created_at as date))
            as valid_from,
        coalesce(date_add(contracts.end_date, 1), {{ open_end_date() }})
            as valid_to,
        cast(opportunities.amount as decimal(18, 2)) as term_amount,
        {{ rounded(
            'cast(12 as double)'
            ~ ' / nullif(coalesce(contracts.contract_term_months, 12), 0)',
            12, 6
        ) }} as terms_per_year
    from contracts
    left join opportunities
        on contracts.contract_id = opportunities.contract_id

),

yearly as (

    select
        contract_id,
        record_key,
        currency_code,
        valid_from,
        valid_to,
        cast(term_amount * terms_per_year as decimal(19, 2))
            as annual_amount_native
    from won
    where valid_from < valid_to

),

-- One amount that is not known leaves the whole unknown.
summed as (

    select
        contract_id,
        record_key,
        currency_code,
        valid_from,
        valid_to,
        case
            when count(*) = count(annual_amount_native)
                then cast(sum(annual_amount_native) as decimal(19, 2))
        end as annual_amount_native
    from yearly
    group by contract_id, record_key, currency_code, valid_from, valid_to

)

select * from summed
