with family_pairs as (

    select * from {{ ref('int_family_pairs') }}

),

account_measures as (

    select * from {{ ref('int_account_measures') }}

),

-- A joint venture counts for each owner by share, everything else in full.
summed as (

    select
        pairs.hierarchy,
        pairs.ancestor_account_id as account_id,
        cast(
            sum(measures.account_count * pairs.allocation_rate)
            as decimal(24, 6)
        ) as account_count,
        cast(
            sum(measures.open_opportunity_count * pairs.allocation_rate)
            as decimal(24, 6)
        ) as open_opportunity_count,
        cast(
            sum(measures.open_pipeline_amount * pairs.allocation_rate)
            as decimal(24, 6)
        ) as open_pipeline_amount,
        cast(
            sum(measures.weighted_pipeline_amount * pairs.allocation_rate)
            as decimal(24, 6)
        ) as weighted_pipeline_amount,
        cast(
            sum(measures.won_opportunity_count * pairs.allocation_rate)
            as decimal(24, 6)
        ) as won_opportunity_count,
        cast(sum(measures.won_amount * pairs.allocation_rate) as decimal(24, 6))
            as won_amount,
        cast(
            sum(measures.lost_opportunity_count * pairs.allocation_rate)
            as decimal(24, 6)
        ) as lost_opportunity_count,
        cast(
            sum(measures.lost_amount * pairs.allocation_rate)
            as decimal(24, 6)
        ) as lost_amount,
        cast(
            sum(measures.annual_contract_value * pairs.allocation_rate)
            as decimal(24, 6)
        ) as annual_contract_value,
        cast(
            sum(measures.invoiced_amount * pairs.allocation_rate)
            as decimal(24, 6)
        ) as invoiced_amount,
        cast(
            sum(measures.outstanding_amount * pairs.allocation_rate)
            as decimal(24, 6)
        ) as outstanding_amount,
        cast(
            sum(measures.overdue_amount * pairs.allocation_rate)
            as decimal(24, 6)
        ) as overdue_amount,
        cast(
            sum(measures.ticket_count * pairs.allocation_rate)
            as decimal(24, 6)
        ) as ticket_count,
        cast(
            sum(measures.total_relationship_value * pairs.allocation_rate)
            as decimal(24, 6)
        ) as total_relationship_value
    from family_pairs as pairs
    inner join account_measures as measures
        on pairs.descendant_account_id = measures.account_id
    group by pairs.hierarchy, pairs.ancestor_account_id

)

select * from summed
