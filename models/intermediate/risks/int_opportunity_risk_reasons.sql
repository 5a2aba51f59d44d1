with deal_people_risks as (

    select * from {{ ref('int_deal_people_risks') }}

),

deal_pace_risks as (

    select * from {{ ref('int_deal_pace_risks') }}

),

deal_owner_risks as (

    select * from {{ ref('int_deal_owner_risks') }}

),

risk_reasons as (

    select * from {{ ref('risk_reasons') }}

),

combined as (

    select * from deal_people_risks
    union all
    select * from deal_pace_risks
    union all
    select * from deal_owner_risks

),

-- A reason without points is switched off.
final as (

    select
        combined.opportunity_id,
        combined.reason,
        combined.evidence,
        combined.measured_value,
        risk_reasons.points
    from combined
    inner join risk_reasons
        on combined.reason = risk_reasons.reason
    where risk_reasons.points > 0

)

select * from final
