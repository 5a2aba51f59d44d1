with ownership_stakes as (

    select * from {{ ref('int_ownership_stakes') }}

),

-- A share outside 0 to 1 is a mistake, and says nothing.
stated as (

    select
        *,
        case when share_rate between 0 and 1 then share_rate end as exact_rate,
        case
            when share_minimum_rate between 0 and 1 then share_minimum_rate
        end as minimum_rate,
        case
            when share_maximum_rate between 0 and 1 then share_maximum_rate
        end as maximum_rate
    from ownership_stakes

),

bounded as (

    select
        *,
        case
            when exact_rate is not null then exact_rate
            when minimum_rate is null and maximum_rate is null then null
            else coalesce(minimum_rate, 0)
        end as rate_lower,
        case
            when exact_rate is not null then exact_rate
            when minimum_rate is null and maximum_rate is null then null
            else coalesce(maximum_rate, 1)
        end as rate_upper
    from stated

),

rated as (

    select
        stake_id,
        owner_id,
        owned_id,
        owner_name,
        owned_name,
        owner_type,
        source_interest,
        interest,
        counts_as,
        cast(rate_lower as decimal(9, 6)) as rate_lower,
        cast((rate_lower + rate_upper) * 0.5 as decimal(9, 6)) as rate_mid,
        cast(rate_upper as decimal(9, 6)) as rate_upper,
        case
            when rate_lower is null then 'unknown'
            when rate_lower = rate_upper then 'exact'
            else 'band'
        end as share_basis,
        exact_rate is null and is_minimum_exclusive as is_lower_exclusive,
        exact_rate is null and is_maximum_exclusive as is_upper_exclusive,
        case when voting_rate between 0 and 1 then voting_rate end
            as voting_rate,
        is_direct,
        register_name,
        source_table,
        source_record_id,
        valid_from,
        valid_to,
        case
            when counts_as = 'nothing' then 'not_a_share'
            when owner_id is null then 'owner_unspecified'
            when not is_direct then 'indirect_summary'
        end as exclusion_reason
    from bounded

)

select * from rated
