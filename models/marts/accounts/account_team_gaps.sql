with gaps as (

    select * from {{ ref('int_owner_gaps') }}
    union all
    select * from {{ ref('int_role_gaps') }}
    union all
    select * from {{ ref('int_scope_gaps') }}
    union all
    select * from {{ ref('int_owner_collisions') }}

),

accounts as (

    select * from {{ ref('dim_accounts') }}

),

final as (

    select
        cast(gaps.account_id as string) as account_id,
        cast(gaps.gap as string) as gap,
        cast(gaps.role as string) as role,
        cast(accounts.tier as string) as tier,
        cast(gaps.evidence as string) as evidence,
        {{ as_of_date() }} as as_of_date
    from gaps
    inner join accounts
        on gaps.account_id = accounts.account_id

)

select * from final
