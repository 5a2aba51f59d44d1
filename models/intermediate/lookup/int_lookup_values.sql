with identifier_values as (

    select * from {{ ref('int_lookup_identifier_values') }}

),

name_values as (

    select * from {{ ref('int_lookup_name_values') }}

),

lookup_accounts as (

    select * from {{ ref('int_lookup_accounts') }}

),

combined as (

    select * from identifier_values
    union all
    select * from name_values

),

counted as (

    select
        combined.lookup_kind,
        combined.lookup_value,
        combined.account_id,
        count(*) over (
            partition by combined.lookup_kind, combined.lookup_value
        ) as account_count
    from combined
    inner join lookup_accounts
        on combined.account_id = lookup_accounts.account_id

),

-- A word or half that many names have leads nowhere.
telling as (

    select * from counted
    where
        lookup_kind not in ('name_token', 'core_name_start', 'core_name_end')
        or account_count <= {{ var('lookup_partial_max_accounts') }}

)

select * from telling
