with lookup_values as (

    select * from {{ ref('int_lookup_values') }}

),

lookup_accounts as (

    select * from {{ ref('int_lookup_accounts') }}

),

-- Kind and value come first: releases are sorted by column, so the rows of one
-- value lie together.
final as (

    select
        cast(lookup_values.lookup_kind as string) as lookup_kind,
        cast(lookup_values.lookup_value as string) as lookup_value,
        cast(lookup_values.account_id as string) as account_id,
        cast(lookup_accounts.account_name as string) as account_name,
        cast(lookup_accounts.core_name as string) as core_name,
        cast(lookup_accounts.legal_form as string) as legal_form,
        cast(lookup_accounts.domain as string) as domain,
        cast(lookup_accounts.country_code as string) as country_code,
        cast(lookup_accounts.ultimate_parent_account_id as string)
            as ultimate_parent_account_id,
        cast(lookup_values.account_count as int) as account_count
    from lookup_values
    inner join lookup_accounts
        on lookup_values.account_id = lookup_accounts.account_id

)

select * from final
