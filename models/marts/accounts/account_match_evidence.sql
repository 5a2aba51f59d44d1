with pair_waterfall as (

    select * from {{ ref('int_pair_waterfall') }}

),

judged_pairs as (

    select * from {{ ref('int_judged_pairs') }}

),

match_values as (

    select * from {{ ref('int_match_values') }}

),

final as (

    select
        cast(pair_waterfall.record_key_a as string) as record_key_a,
        cast(pair_waterfall.record_key_b as string) as record_key_b,
        cast(pair_waterfall.position as int) as position,
        cast(pair_waterfall.feature as string) as feature,
        cast(pair_waterfall.comparison_level as string) as comparison_level,
        cast(first_values.feature_value as string) as value_a,
        cast(second_values.feature_value as string) as value_b,
        cast(pair_waterfall.match_weight as decimal(9, 4)) as match_weight,
        cast(pair_waterfall.running_match_weight as decimal(9, 4))
            as running_match_weight,
        cast(judged_pairs.match_probability as decimal(5, 4))
            as match_probability,
        cast(judged_pairs.score_band as string) as score_band,
        cast(judged_pairs.match_rule as string) as match_rule,
        cast(judged_pairs.veto_rule as string) as veto_rule,
        cast(judged_pairs.account_id_a as string) as account_id_a,
        cast(judged_pairs.account_id_b as string) as account_id_b,
        judged_pairs.is_same_account
    from pair_waterfall
    inner join judged_pairs
        on
            pair_waterfall.record_key_a = judged_pairs.record_key_a
            and pair_waterfall.record_key_b = judged_pairs.record_key_b
    left join match_values as first_values
        on
            pair_waterfall.record_key_a = first_values.record_key
            and pair_waterfall.feature = first_values.feature
    left join match_values as second_values
        on
            pair_waterfall.record_key_b = second_values.record_key
            and pair_waterfall.feature = second_values.feature

)

select * from final
