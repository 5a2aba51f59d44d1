with contracts as (

    select * from {{ ref('stg_salesforce__contracts') }}
    where
        not is_deleted
        and status in ('Activated', 'Expired')
        and (created_at < {{ as_of_end() }} or created_at is null)

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

-- A contract states a term and no money: what was won with it does. One amount
-- that is not known leaves the whole unknown.
won as (

    select
        contract_id,
        coalesce(currency_code, '{{ var("reporting_currency") }}')
            as currency_code,
        case
            when count(*) = count(amount)
                then cast(sum(cast(amount as decimal(18, 2))) as decimal(19, 2))
        end as term_amount
    from opportunities
    where contract_id is not null
    group by
        contract_id,
        coalesce(currency_code, '{{ var("reporting_currency") }}')

),

-- The last day is stated, or follows from the term.
dated as (

    select
        contracts.contract_id,
        {{ record_key("'salesforce'", 'contracts.account_id') }} as record_key,
        contracts.contract_number,
        contracts.status,
        contracts.contract_term_months,
        coalesce(contracts.start_date, cast(contracts.created_at as date))
            as start_date,
        coalesce(
            contracts.end_date,
            date_add({{ months_later(
                'contracts.start_date', 'contracts.contract_term_months'
            ) }}, -1)
        ) as end_date,
        coalesce(won.currency_code, '{{ var("reporting_currency") }}')
            as currency_code,
        cast(
            won.term_amount * {{ rounded(
                'cast(12 as double)'
                ~ ' / nullif(coalesce(contracts.contract_term_months, 12), 0)',
                12, 6
            ) }} as decimal(19, 2)
        ) as annual_amount_native
    from contracts
    left join won
        on contracts.contract_id = won.contract_id

),

valued as (

    select
        dated.*,
        {{ converted_amount(
            'dated.annual_amount_native', 'exchange_rates.rate_to_reporting'
        ) }} as annual_amount
    from dated
    left join exchange_rates
        on dated.currency_code = exchange_rates.currency_code

)

select * from valued
