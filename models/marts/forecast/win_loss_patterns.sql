with win_loss_patterns as (

    select * from {{ ref('int_win_loss_patterns') }}

),

final as (

    select
        cast(feature as string) as feature,
        cast(feature_value as string) as feature_value,
        cast(deal_count as bigint) as deal_count,
        cast(won_count as bigint) as won_count,
        {{ rounded('won_rate', 9, 6) }} as won_rate,
        {{ rounded(wilson_bound('won_count', 'deal_count', '-'), 9, 6) }}
            as won_rate_low,
        {{ rounded(wilson_bound('won_count', 'deal_count', '+'), 9, 6) }}
            as won_rate_high,
        {{ rounded('won_rate / nullif(all_won_rate, 0)', 18, 6) }} as lift,
        cast(p_value as decimal(9, 6)) as p_value,
        cast(corrected_p_value as decimal(9, 6)) as corrected_p_value,
        coalesce(corrected_p_value < 0.05, false) as is_significant,
        {{ as_of_date() }} as as_of_date
    from win_loss_patterns

)

select * from final
