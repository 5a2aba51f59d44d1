with contracts as (

    select * from {{ ref('stg_salesforce__contracts') }}
    where
        not is_deleted
        and status = 'Activated'
        and coalesce(start_date, cast(created_at as date))
        <= {{ as_of_date() }}
        and (end_date is null or end_date >= {{ as_of_date() }})

),

opportunities as (

    select * from {{ ref('stg_salesforce__opportunities') }}
    where not is_deleted and is_won

),

exchange_rates as (

    select * from {{ ref('int_exchange_rates') }}
    where
        valid_from <= {{ as_of_date() }} and valid_to > {{ as_of_date() }}

),

-- A contract states a term and no money: what was won with it does.
won as (

    select
        contracts.contract_id,
        'salesforce:' || contracts.account_id as record_key,
        coalesce(
            opportunities.currency_code, '{{ var("reporting_currency") }}'
        ) as currency_code,
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

valued as (

    select
        won.contract_id,
        won.record_key,
        cast(
            cast(won.term_amount * won.terms_per_year as decimal(19, 2))
            * exchange_rates.rate_to_reporting
            as decimal(18, 2)
        ) as annual_amount
    from won
    left join exchange_rates
        on won.currency_code = exchange_rates.currency_code

),

-- One amount that is not known leaves the whole unknown.
summed as (

    select
        contract_id,
        record_key,
        case when count(*) = count(annual_amount) then sum(annual_amount) end
            as annual_amount
    from valued
    group by contract_id, record_key

)

select * from summed
