with counted_stakes as (

    select * from {{ ref('int_counted_stakes') }}

),

ownership_parties as (

    select * from {{ ref('int_ownership_parties') }}

),

-- Votes are a measure of their own: a stake in votes has no share.
measured as (

    select
        *,
        case when counts_as <> 'votes' then rate_lower end as share_lower,
        case when counts_as <> 'votes' then rate_mid end as share_mid,
        case when counts_as <> 'votes' then rate_upper end as share_upper,
        case when counts_as = 'votes' then rate_lower else voting_rate end
            as votes_lower,
        case when counts_as = 'votes' then rate_mid else voting_rate end
            as votes_mid,
        case when counts_as = 'votes' then rate_upper else voting_rate end
            as votes_upper
    from counted_stakes

),

final as (

    select
        cast(stakes.stake_id as string) as stake_id,
        cast(stakes.owner_id as string) as owner_id,
        cast(stakes.owned_id as string) as owned_id,
        cast(coalesce(owners.party_name, stakes.owner_name) as string)
            as owner_name,
        cast(coalesce(owned.party_name, stakes.owned_name) as string)
            as owned_name,
        cast(stakes.owner_type as string) as owner_type,
        cast(stakes.interest as string) as interest,
        cast(stakes.source_interest as string) as source_interest,
        cast(stakes.share_basis as string) as share_basis,
        cast(stakes.share_lower as decimal(9, 6)) as share_rate_lower,
        cast(stakes.share_mid as decimal(9, 6)) as share_rate_mid,
        cast(stakes.share_upper as decimal(9, 6)) as share_rate_upper,
        cast(stakes.votes_lower as decimal(9, 6)) as voting_rate_lower,
        cast(stakes.votes_mid as decimal(9, 6)) as voting_rate_mid,
        cast(stakes.votes_upper as decimal(9, 6)) as voting_rate_upper,
        stakes.is_lower_exclusive,
        stakes.is_upper_exclusive,
        stakes.is_direct,
        stakes.graph_exclusion_reason is null as is_in_graph,
        cast(stakes.graph_exclusion_reason as string) as exclusion_reason,
        cast('ownership' as string) as source_system,
        cast(stakes.source_table as string) as source_table,
        cast(stakes.source_record_id as string) as source_record_id,
        cast(stakes.register_name as string) as register_name,
        cast(stakes.valid_from as date) as valid_from,
        cast(stakes.valid_to as date) as valid_to
    from measured as stakes
    left join ownership_parties as owners
        on stakes.owner_id = owners.party_id
    left join ownership_parties as owned
        on stakes.owned_id = owned.party_id

)

select * from final
