with account_legal_entities as (

    select * from {{ ref('int_account_legal_entities') }}

),

final as (

    select
        cast(account_id as string) as account_id,
        cast(legal_entity_id as string) as legal_entity_id,
        cast(matched_lei as string) as matched_lei,
        cast(match_tier as int) as match_tier,
        cast(match_rule as string) as match_rule,
        cast(match_score as decimal(5, 4)) as match_score,
        cast(reasons as string) as reasons,
        is_accepted,
        cast(candidate_rank as int) as candidate_rank,
        {{ as_of_date() }} as as_of_date
    from account_legal_entities

)

select * from final
