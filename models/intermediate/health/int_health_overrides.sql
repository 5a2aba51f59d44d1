with health_overrides as (

    select * from {{ ref('health_overrides') }}

),

health_dates as (

    select * from {{ ref('int_health_dates') }}

),

account_assignments as (

    select * from {{ ref('int_account_assignments') }}

),

-- An account of several records may be overridden more than once; the latest
-- word counts until it expires.
final as (

    select
        account_assignments.account_id,
        health_dates.as_of_date,
        health_overrides.health_band,
        health_overrides.reason,
        health_overrides.decided_by,
        health_overrides.expires_on
    from health_overrides
    inner join account_assignments
        on health_overrides.record_key = account_assignments.record_key
    inner join health_dates
        on
            health_overrides.valid_from <= health_dates.as_of_date
            and health_overrides.expires_on > health_dates.as_of_date
    qualify
        row_number() over (
            partition by account_assignments.account_id, health_dates.as_of_date
            order by
                health_overrides.valid_from desc,
                health_overrides.record_key asc
        ) = 1

)

select * from final
