with win_loss_values as (

    select * from {{ ref('int_win_loss_values') }}

),

win_loss_states as (

    select * from {{ ref('int_win_loss_states') }}

),

totals as (

    select
        count(*) as all_count,
        count(*) filter (where is_won) as all_won_count
    from win_loss_states

),

counted as (

    select
        win_loss_values.feature,
        win_loss_values.feature_value,
        count(*) as deal_count,
        count(*) filter (where win_loss_values.is_won) as won_count,
        totals.all_count,
        totals.all_won_count
    from win_loss_values
    cross join totals
    group by
        win_loss_values.feature,
        win_loss_values.feature_value,
        totals.all_count,
        totals.all_won_count

),

-- The rate against that of all other deals, in standard errors of it.
compared as (

    select
        *,
        cast(won_count as double) / deal_count as won_rate,
        cast(all_won_count as double) / all_count as all_won_rate,
        abs(
            cast(won_count as double) / deal_count
            - cast(all_won_count - won_count as double)
            / nullif(all_count - deal_count, 0)
        ) / nullif(sqrt(
            (cast(all_won_count as double) / all_count)
            * (1 - cast(all_won_count as double) / all_count)
            * (
                1 / cast(deal_count as double)
                + 1 / cast(nullif(all_count - deal_count, 0) as double)
            )
        ), 0) as distance
    from counted

),

judged as (

    select
        *,
        {{ rounded(two_sided_p_value('distance'), 9, 6) }} as p_value
    from compared

)

select * from judged
