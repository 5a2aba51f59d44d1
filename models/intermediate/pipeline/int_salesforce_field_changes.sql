with opportunity_field_histories as (

    select * from {{ ref('stg_salesforce__opportunity_field_histories') }}
    where not is_deleted

),

tracked as (

    select
        opportunity_id,
        opportunity_field_history_id,
        created_at,
        case lower(field)
            when 'forecastcategoryname' then 'forecastcategory'
            else lower(field)
        end as field_name,
        old_value,
        new_value
    from opportunity_field_histories
    where
        lower(field) in (
            'stagename', 'amount', 'closedate', 'forecastcategory',
            'forecastcategoryname', 'probability', 'currencyisocode'
        )

),

first_changes as (

    select * from tracked
    qualify
        row_number() over (
            partition by opportunity_id, field_name
            order by created_at asc, opportunity_field_history_id asc
        ) = 1

),

-- What the first change replaced held from the beginning.
stated as (

    select
        opportunity_id,
        created_at as event_at,
        opportunity_field_history_id as event_id,
        field_name,
        new_value as field_value
    from tracked

    union all

    select
        opportunity_id,
        timestamp '1900-01-01 00:00:00' as event_at,
        'before ' || opportunity_field_history_id as event_id,
        field_name,
        old_value as field_value
    from first_changes

),

parsed as (

    select
        opportunity_id,
        event_at,
        event_id,
        field_name,
        case when field_name = 'stagename' then field_value end as stage_code,
        case when field_name = 'forecastcategory' then field_value end
            as forecast_category,
        case
            when field_name = 'probability'
                then cast(
                    try_cast(field_value as decimal(9, 4)) * 0.01
                    as decimal(9, 4)
                )
        end as probability,
        case
            when field_name = 'amount'
                then try_cast(field_value as decimal(18, 2))
        end as amount,
        case
            when field_name = 'closedate'
                then try_cast(substr(field_value, 1, 10) as date)
        end as close_date,
        case when field_name = 'currencyisocode' then upper(field_value) end
            as currency_code,
        {{ record_org('opportunity_id') }} as source_org
    from stated

)

select * from parsed
