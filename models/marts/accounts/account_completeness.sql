with account_fields as (

    select * from {{ ref('int_account_fields') }}

),

summed as (

    select
        account_id,
        account_kind,
        sum(weight) as total_weight,
        sum(case when is_filled then weight else 0 end) as filled_weight,
        {{ sorted_list("case when not is_filled then field end") }}
            as missing_fields,
        {{ sorted_list(
            "case when is_required and not is_filled then field end"
        ) }} as missing_required_fields
    from account_fields
    group by account_id, account_kind

),

final as (

    select
        cast(account_id as string) as account_id,
        cast(account_kind as string) as account_kind,
        {{ rounded(
            'cast(filled_weight as double)'
            ~ ' / nullif(cast(total_weight as double), 0)', 5, 4
        ) }} as completeness_rate,
        cast(missing_fields as string) as missing_fields,
        cast(missing_required_fields as string) as missing_required_fields,
        missing_required_fields is null as is_complete,
        {{ as_of_date() }} as as_of_date
    from summed

)

select * from final
