with account_attribute_winners as (

    select * from {{ ref('int_account_attribute_winners') }}

),

final as (

    select
        cast(account_id as string) as account_id,
        cast(attribute as string) as attribute,
        cast(attribute_value as string) as attribute_value,
        cast(attribute_source as string) as attribute_source,
        cast(record_key as string) as record_key,
        cast(split_part(record_key, ':', 1) as string) as source_system,
        cast(record_count as int) as record_count,
        cast(distinct_value_count as int) as distinct_value_count,
        distinct_value_count > 1 as has_conflict,
        cast(decided_by as string) as decided_by,
        cast(runner_up_value as string) as runner_up_value,
        cast(runner_up_source as string) as runner_up_source,
        cast(runner_up_record_key as string) as runner_up_record_key,
        {{ as_of_date() }} as as_of_date
    from account_attribute_winners

)

select * from final
