with contract_terms as (

    select
        *,
        {{ record_key('source_system', 'source_record_id') }} as contract_id,
        date_add(end_date, -{{ var('renewal_window_days') }})
            as renewal_opens_date,
        date_add(end_date, {{ var('renewal_window_days') }})
            as renewal_closes_date
    from {{ ref('int_contract_terms') }}

),

renewal_opportunities as (

    select
        opportunities.opportunity_id,
        opportunities.account_id,
        opportunities.close_date
    from {{ ref('int_current_opportunities') }} as opportunities
    inner join {{ ref('int_opportunity_motions') }} as motions
        on opportunities.opportunity_id = motions.opportunity_id
    where motions.motion = 'renewal' and not opportunities.is_closed

),

account_owners as (

    select
        account_id,
        min(user_id) as owner_id
    from {{ ref('int_account_team') }}
    where is_current and is_primary
    group by account_id

),

-- The next contract that begins about when this one ends.
successors as (

    select
        terms.contract_id,
        later.contract_id as successor_contract_id,
        later.annual_amount as successor_amount
    from contract_terms as terms
    inner join contract_terms as later
        on
            terms.account_id = later.account_id
            and terms.source_system = later.source_system
            and terms.start_date < later.start_date
            and terms.renewal_opens_date <= later.start_date
            and terms.renewal_closes_date >= later.start_date
    qualify
        row_number() over (
            partition by terms.contract_id
            order by later.start_date asc, later.contract_id asc
        ) = 1

),

renewals as (

    select
        terms.contract_id,
        min(deals.opportunity_id) as renewal_opportunity_id
    from contract_terms as terms
    inner join renewal_opportunities as deals
        on
            terms.account_id = deals.account_id
            and terms.renewal_opens_date <= deals.close_date
            and terms.renewal_closes_date >= deals.close_date
    group by terms.contract_id

),

joined as (

    select
        terms.*,
        successors.successor_contract_id,
        successors.successor_amount,
        renewals.renewal_opportunity_id,
        account_owners.owner_id,
        coalesce(
            {{ as_of_date() }} between terms.renewal_opens_date
            and terms.renewal_closes_date, false
        ) as is_in_renewal_window
    from contract_terms as terms
    left join successors
        on terms.contract_id = successors.contract_id
    left join renewals
        on terms.contract_id = renewals.contract_id
    left join account_owners
        on terms.account_id = account_owners.account_id

)

select * from joined
