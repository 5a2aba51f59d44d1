with component_scores as (

    select * from {{ ref('int_health_component_scores') }}

),

before_it as (

    select * from component_scores
    where
        as_of_date
        = cast({{ as_of_date() }} - {{ var('health_change_days') }} as date)

),

after_it as (

    select * from component_scores
    where as_of_date = {{ as_of_date() }}

),

paired as (

    select
        after_it.account_id,
        after_it.component,
        before_it.as_of_date as compared_date,
        before_it.component_score as score_before,
        after_it.component_score as score_after,
        coalesce(before_it.contribution, 0) as contribution_before,
        coalesce(after_it.contribution, 0) as contribution_after,
        -- Shares of the score then, of the score now, and of the score if the
        -- weights of now met the signals of then.
        case
            when before_it.component_score is not null then before_it.weight
        end as weight_before,
        case
            when after_it.component_score is not null then after_it.weight
        end as weight_after,
        case
            when before_it.component_score is not null then after_it.weight
        end as weight_between
    from after_it
    inner join before_it
        on
            after_it.account_id = before_it.account_id
            and after_it.component = before_it.component

),

shares as (

    select
        *,
        cast(weight_before as double)
        / nullif(cast(sum(weight_before) over accounts as double), 0)
            as share_before,
        cast(weight_between as double)
        / nullif(cast(sum(weight_between) over accounts as double), 0)
            as share_between,
        cast(weight_after as double)
        / nullif(cast(sum(weight_after) over accounts as double), 0)
            as share_after
    from paired
    window accounts as (partition by account_id)

),

-- Data is what the signal itself moved; weight what other weights did to it.
-- The rest came or went with signals, its own or another's.
final as (

    select
        account_id,
        component,
        compared_date,
        contribution_before,
        contribution_after,
        contribution_after - contribution_before as contribution_change,
        coalesce({{ rounded(
            '(share_before + share_after) / 2 * (score_after - score_before)',
            9, 4
        ) }}, 0) as data_change,
        coalesce({{ rounded(
            '(share_between - share_before)'
            ~ ' * (score_before + coalesce(score_after, score_before)) / 2',
            9, 4
        ) }}, 0) as weight_change
    from shares

)

select * from final
