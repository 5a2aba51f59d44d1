with duplicate_candidates as (

    select * from {{ ref('int_duplicate_candidates') }}

),

crm_companies as (

    select * from {{ ref('int_crm_companies') }}

),

company_records as (

    select * from {{ ref('int_company_records') }}

),

current_opportunities as (

    select * from {{ ref('int_current_opportunities') }}
    where not is_closed

),

open_amounts as (

    select
        account_record_key as record_key,
        sum(amount) as open_amount
    from current_opportunities
    group by account_record_key

),

final as (

    select
        cast(candidates.candidate_id_a as string) as account_id_a,
        cast(candidates.candidate_id_b as string) as account_id_b,
        cast(candidates.record_key_a as string) as record_key_a,
        cast(candidates.record_key_b as string) as record_key_b,
        cast(first_records.record_name as string) as account_name_a,
        cast(second_records.record_name as string) as account_name_b,
        candidates.is_same_account,
        cast(
            case
                when candidates.decision = 'different' then 'distinct'
                when
                    candidates.is_same_account
                    and (candidates.is_deleted_a or candidates.is_deleted_b)
                    then 'merged'
                else 'open'
            end as string
        ) as status,
        cast(candidates.match_rule as string) as match_rule,
        cast(candidates.veto_rule as string) as veto_rule,
        cast(candidates.match_weight as decimal(9, 4)) as match_weight,
        cast(candidates.match_probability as decimal(5, 4))
            as match_probability,
        cast(candidates.evidence as string) as evidence,
        cast(
            coalesce(first_amounts.open_amount, 0)
            + coalesce(second_amounts.open_amount, 0) as decimal(18, 2)
        ) as money_at_stake,
        cast(candidates.both_since_at as date) as first_seen_date,
        cast(
            case
                when candidates.decision = 'different'
                    then candidates.decided_date
                when candidates.is_same_account and candidates.is_deleted_a
                    then cast(first_changes.changed_at as date)
                when candidates.is_same_account and candidates.is_deleted_b
                    then cast(second_changes.changed_at as date)
            end as date
        ) as resolved_date,
        {{ as_of_date() }} as as_of_date
    from duplicate_candidates as candidates
    inner join company_records as first_records
        on candidates.record_key_a = first_records.record_key
    inner join company_records as second_records
        on candidates.record_key_b = second_records.record_key
    left join crm_companies as first_changes
        on candidates.record_key_a = first_changes.record_key
    left join crm_companies as second_changes
        on candidates.record_key_b = second_changes.record_key
    left join open_amounts as first_amounts
        on candidates.record_key_a = first_amounts.record_key
    left join open_amounts as second_amounts
        on candidates.record_key_b = second_amounts.record_key

)

select * from final
