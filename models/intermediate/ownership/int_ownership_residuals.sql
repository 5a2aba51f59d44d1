with ownership_edges as (

    select * from {{ ref('int_ownership_edges') }}

),

-- Less than a billionth is left over by cutting, not by an unknown owner.
residuals as (

    select
        owned_id,
        max(treasury_rate) as treasury_rate,
        1 - sum(rate_mid) as residual_rate,
        case
            when 1 - max(treasury_rate) - sum(rate_mid) > 0.000000001
                then 1 - max(treasury_rate) - sum(rate_mid)
            else 0
        end as unknown_rate
    from ownership_edges
    group by owned_id

)

select * from residuals
