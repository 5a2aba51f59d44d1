with account_scores as (

    select * from {{ ref('int_health_scores') }}
    where is_current and is_customer

),

account_families as (

    select * from {{ ref('int_account_families') }}

),

members as (

    select
        account_families.family_id,
        account_families.account_id,
        account_scores.arr_amount,
        account_scores.health_score,
        account_scores.health_score_low,
        account_scores.health_band,
        sum(account_scores.arr_amount) over (
            partition by account_families.family_id
        ) as family_arr_amount
    from account_scores
    inner join account_families
        on account_scores.account_id = account_families.account_id

),

-- A member of too little value is no alarm, but it counts in the mean.
weighed as (

    select
        *,
        family_arr_amount > 0
        and arr_amount >= family_arr_amount
        * {{ var('family_health_minimum_share') }} as is_material
    from members

),

ranked as (

    select
        *,
        row_number() over (
            partition by family_id, is_material
            order by health_score asc nulls last, account_id asc
        ) = 1 and is_material and health_score is not null as is_worst
    from weighed

),

summed as (

    select
        family_id,
        count(*) as customer_count,
        max(family_arr_amount) as arr_amount,
        coalesce(
            sum(arr_amount) filter (where health_score is not null), 0
        ) as scored_arr_amount,
        sum({{ product('arr_amount', 'health_score') }}) as score_points,
        sum({{ product('arr_amount', 'health_score_low') }}) as low_points,
        min(health_score) filter (where is_material) as worst_health_score,
        max(account_id) filter (where is_worst) as worst_account_id,
        count(*) filter (where is_material and health_band = 'red')
            as red_customer_count
    from ranked
    group by family_id

)

select * from summed
