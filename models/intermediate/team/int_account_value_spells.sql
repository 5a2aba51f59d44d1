with annual_values as (

    select * from {{ ref('int_annual_values') }}

),

exchange_rates as (

    select * from {{ ref('int_exchange_rates') }}

),

-- Days on which the value of an account may change: something begins or ends,
-- or its currency has another rate. Rates have no gaps once they begin.
cuts as (

    select
        account_id,
        valid_from as cut_date
    from annual_values
    union
    select
        account_id,
        valid_to as cut_date
    from annual_values
    union
    select
        annual_values.account_id,
        rates.valid_from as cut_date
    from annual_values
    inner join exchange_rates as rates
        on
            annual_values.currency_code = rates.currency_code
            and annual_values.valid_from < rates.valid_from
            and annual_values.valid_to > rates.valid_from

),

-- What lies ahead is not known yet: the last spell is open.
spells as (

    select
        account_id,
        cut_date as valid_from,
        coalesce(
            lead(cut_date) over (partition by account_id order by cut_date asc),
            {{ open_end_date() }}
        ) as valid_to
    from cuts
    where cut_date <= {{ as_of_date() }}

),

valued as (

    select
        spells.account_id,
        annual_values.precedence,
        spells.valid_from,
        spells.valid_to,
        {{ converted_amount(
            'annual_values.annual_amount_native',
            'exchange_rates.rate_to_reporting'
        ) }} as annual_amount
    from spells
    inner join annual_values
        on
            spells.account_id = annual_values.account_id
            and spells.valid_from >= annual_values.valid_from
            and spells.valid_from < annual_values.valid_to
    left join exchange_rates
        on
            annual_values.currency_code = exchange_rates.currency_code
            and spells.valid_from >= exchange_rates.valid_from
            and spells.valid_from < exchange_rates.valid_to

),

-- One amount that is not known leaves the whole unknown.
summed as (

    select
        account_id,
        precedence,
        valid_from,
        valid_to,
        case
            when count(*) = count(annual_amount)
                then cast(sum(annual_amount) as decimal(18, 2))
        end as annual_contract_value
    from valued
    group by account_id, precedence, valid_from, valid_to

)

select * from summed
