with opportunity_overlaps as (

    select * from {{ ref('int_opportunity_overlaps') }}
    where kind is not null

),

final as (

    select
        cast(opportunity_id_a as string) as opportunity_id_a,
        cast(opportunity_id_b as string) as opportunity_id_b,
        cast(kind as string) as kind,
        cast(family_id as string) as family_id,
        cast(account_id_a as string) as account_id_a,
        cast(account_id_b as string) as account_id_b,
        cast(owner_id_a as string) as owner_id_a,
        cast(owner_id_b as string) as owner_id_b,
        cast(amount_a as decimal(18, 2)) as amount_a,
        cast(amount_b as decimal(18, 2)) as amount_b,
        cast(case
            when kind = 'same_deal' then least(amount_a, amount_b)
            else coalesce(amount_a, 0) + coalesce(amount_b, 0)
        end as decimal(18, 2)) as amount_at_stake,
        cast(close_date_days as int) as close_date_days,
        is_same_name,
        cast(shared_product_count as int) as shared_product_count,
        case
            when account_id_a = account_id_b then 'one account'
            else 'one family'
        end
        || case
            when not is_other_owner then ', one owner'
            when is_same_team then ', two owners of one team'
            else ', two owners of different teams'
        end
        || case when is_same_name then ', same name' else '' end
        || case
            when shared_product_count > 0
                then
                    ', ' || cast(shared_product_count as string)
                    || ' products in common'
            else ''
        end
        || coalesce(
            ', due ' || cast(close_date_days as string) || ' days apart', ''
        ) as evidence,
        {{ as_of_date() }} as as_of_date
    from opportunity_overlaps

)

select * from final
