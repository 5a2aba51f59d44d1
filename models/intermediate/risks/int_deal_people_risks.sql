with open_deals as (

    select
        *,
        {{ is_one_of('canonical_stage', var('early_stages')) }} as is_early
    from {{ ref('int_open_deals') }}

),

opportunity_threads as (

    select * from {{ ref('int_opportunity_threads') }}

),

role_coverage as (

    select * from {{ ref('int_opportunity_role_coverage') }}

),

-- A deal that nobody has answered yet is as old as its silence.
joined as (

    select
        open_deals.opportunity_id,
        open_deals.amount,
        open_deals.is_early,
        threads.contact_count,
        threads.engaged_contact_count,
        threads.last_two_way_at,
        cast(
            {{ as_of_date() }} - cast(
                coalesce(threads.last_two_way_at, open_deals.created_at) as date
            ) as int
        ) as quiet_days,
        role_coverage.has_decision_maker
    from open_deals
    inner join opportunity_threads as threads
        on open_deals.opportunity_id = threads.opportunity_id
    inner join role_coverage
        on open_deals.opportunity_id = role_coverage.opportunity_id

),

found as (

    select
        opportunity_id,
        'single_threaded' as reason,
        cast(engaged_contact_count as string) || ' of '
        || cast(contact_count as string) || ' contacts took part within '
        || '{{ var("engagement_window_days") }} days' as evidence,
        cast(engaged_contact_count as decimal(18, 4)) as measured_value
    from joined
    where
        engaged_contact_count <= 1
        and amount >= {{ var('single_thread_minimum_amount') }}
        and not is_early

    union all

    select
        opportunity_id,
        'no_decision_maker' as reason,
        case
            when contact_count = 0 then 'no contact at all'
            else
                'none of ' || cast(contact_count as string)
                || ' contacts decides'
        end as evidence,
        cast(contact_count as decimal(18, 4)) as measured_value
    from joined
    where not has_decision_maker and not is_early

    union all

    select
        opportunity_id,
        'no_two_way_touch' as reason,
        case
            when last_two_way_at is null
                then
                    'never since it was created '
                    || cast(quiet_days as string) || ' days ago'
            else 'last one ' || cast(quiet_days as string) || ' days ago'
        end as evidence,
        cast(quiet_days as decimal(18, 4)) as measured_value
    from joined
    where quiet_days > {{ var('quiet_days') }}

)

select * from found
