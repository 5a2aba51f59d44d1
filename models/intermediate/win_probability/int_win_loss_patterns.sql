with win_loss_comparisons as (

    select * from {{ ref('int_win_loss_comparisons') }}

),

-- Of many values some stand out by chance: Benjamini and Hochberg's correction.
ranked as (

    select
        *,
        row_number() over (
            order by p_value asc nulls last, feature asc, feature_value asc
        ) as place,
        count(p_value) over () as test_count
    from win_loss_comparisons

),

corrected as (

    select
        *,
        case
            when p_value is not null
                then min({{ rounded(
                    'least(cast(p_value as double) * test_count / place, 1)',
                    9, 6
                ) }}) over (
                    order by place desc
                    rows between unbounded preceding and current row
                )
        end as corrected_p_value
    from ranked

)

select * from corrected
