with family_pairs as (

    select * from {{ ref('int_family_pairs') }}
    where control_rate >= 1

),

account_measures as (

    select * from {{ ref('int_account_measures') }}

),

-- What an ancestor has alone, in full; a joint venture only for itself.
summed as (

    select
        pairs.hierarchy,
        pairs.ancestor_account_id as account_id,
        cast(sum(measures.account_count) as bigint) as account_count,
        cast(sum(measures.open_opportunity_count) as bigint)
            as open_opportunity_count,
        cast(sum(measures.open_pipeline_amount) as decimal(18, 2))
            as open_pipeline_amount,
        cast(sum(measures.weighted_pipeline_amount) as decimal(18, 2))
            as weighted_pipeline_amount,
        cast(sum(measures.won_opportunity_count) as bigint)
            as won_opportunity_count,
        cast(sum(measures.won_amount) as decimal(18, 2)) as won_amount,
        cast(sum(measures.lost_opportunity_count) as bigint)
            as lost_opportunity_count,
        cast(sum(measures.lost_amount) as decimal(18, 2)) as lost_amount,
        cast(sum(measures.annual_contract_value) as decimal(18, 2))
            as annual_contract_value,
        cast(sum(measures.invoiced_amount) as decimal(18, 2))
            as invoiced_amount,
        cast(sum(measures.outstanding_amount) as decimal(18, 2))
            as outstanding_amount,
        cast(sum(measures.overdue_amount) as decimal(18, 2)) as overdue_amount,
        cast(sum(measures.ticket_count) as bigint) as ticket_count,
        cast(sum(measures.total_relationship_value) as decimal(18, 2))
            as total_relationship_value
    from family_pairs as pairs
    inner join account_measures as measures
        on pairs.descendant_account_id = measures.account_id
    group by pairs.hierarchy, pairs.ancestor_account_id

)

select * from summed
