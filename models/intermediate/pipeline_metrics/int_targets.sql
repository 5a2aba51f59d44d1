with stated_targets as (

    select * from {{ ref('stg_planning__targets') }}

),

team_users as (

    select * from {{ ref('int_team_users') }}

),

fiscal_periods as (

    select * from {{ ref('int_fiscal_periods') }}
    -- A transition may be month, quarter and year at once.
    qualify
        row_number() over (
            partition by period_start_date, period_end_date
            order by fiscal_period_id desc
        ) = 1

),

exchange_rates as (

    select * from {{ ref('int_exchange_rates') }}

),

-- Of two targets for the same, the later one holds.
latest as (

    select
        *,
        {{ record_key("'salesforce'", 'owner_id') }} as owner_key,
        nullif(trim(territory), '') as territory_id,
        coalesce(currency_code, '{{ var("reporting_currency") }}')
            as target_currency_code,
        least(period_start_date, {{ as_of_date() }}) as rate_date
    from stated_targets
    qualify
        row_number() over (
            partition by
                owner_id,
                nullif(trim(territory), ''),
                metric,
                period_start_date,
                period_end_date
            order by synced_at desc nulls last, target_id desc
        ) = 1

),

-- The rate of the first day of the period, or of the as-of date before it.
converted as (

    select
        latest.target_id,
        latest.owner_key as owner_id,
        coalesce(team_users.person_id, latest.owner_key) as person_id,
        latest.territory_id,
        latest.metric,
        fiscal_periods.fiscal_period_id,
        fiscal_periods.period_type,
        latest.period_start_date,
        latest.period_end_date,
        latest.target_currency_code as currency_code,
        latest.target_amount as target_amount_native,
        {{ converted_amount(
            'latest.target_amount', 'exchange_rates.rate_to_reporting'
        ) }} as target_amount
    from latest
    left join team_users
        on latest.owner_key = team_users.user_id
    left join fiscal_periods
        on
            latest.period_start_date = fiscal_periods.period_start_date
            and latest.period_end_date = fiscal_periods.period_end_date
    left join exchange_rates
        on
            latest.target_currency_code = exchange_rates.currency_code
            and latest.rate_date >= exchange_rates.valid_from
            and latest.rate_date < exchange_rates.valid_to

)

select * from converted
