with open_deals as (

    select * from {{ ref('int_open_deals') }}

),

risk_reasons as (

    select * from {{ ref('int_opportunity_risk_reasons') }}

),

summed as (

    select
        opportunity_id,
        count(*) as risk_count,
        least(sum(points), 100) as risk_score,
        {{ sorted_list("reason || ': ' || evidence") }} as reasons,
        bool_or(reason = 'single_threaded') as is_single_threaded,
        bool_or(reason = 'no_decision_maker') as has_no_decision_maker,
        bool_or(reason = 'no_two_way_touch') as has_no_two_way_touch,
        bool_or(reason = 'stalled') as is_stalled,
        bool_or(reason = 'close_date_past') as is_close_date_past,
        bool_or(reason = 'pushed') as is_pushed,
        bool_or(reason = 'no_next_step') as has_no_next_step,
        bool_or(reason = 'owner_inactive') as is_owner_inactive,
        bool_or(reason = 'concentration') as is_concentrated
    from risk_reasons
    group by opportunity_id

),

-- What the risks put at stake is the amount times their points of a hundred.
final as (

    select
        open_deals.opportunity_id,
        open_deals.account_id,
        open_deals.family_id,
        open_deals.owner_id,
        open_deals.canonical_stage,
        open_deals.amount,
        open_deals.close_date,
        open_deals.stage_days,
        open_deals.push_count,
        open_deals.next_step,
        coalesce(summed.risk_count, 0) as risk_count,
        cast(coalesce(summed.risk_score, 0) as decimal(5, 2)) as risk_score,
        cast(
            open_deals.amount
            * cast(coalesce(summed.risk_score, 0) * 0.01 as decimal(7, 4))
            as decimal(18, 2)
        ) as value_at_risk,
        summed.reasons,
        coalesce(summed.is_single_threaded, false) as is_single_threaded,
        coalesce(summed.has_no_decision_maker, false)
            as has_no_decision_maker,
        coalesce(summed.has_no_two_way_touch, false) as has_no_two_way_touch,
        coalesce(summed.is_stalled, false) as is_stalled,
        coalesce(summed.is_close_date_past, false) as is_close_date_past,
        coalesce(summed.is_pushed, false) as is_pushed,
        coalesce(summed.has_no_next_step, false) as has_no_next_step,
        coalesce(summed.is_owner_inactive, false) as is_owner_inactive,
        coalesce(summed.is_concentrated, false) as is_concentrated
    from open_deals
    left join summed
        on open_deals.opportunity_id = summed.opportunity_id

)

select * from final
