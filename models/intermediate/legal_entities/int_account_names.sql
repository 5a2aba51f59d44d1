with account_records_ranked as (

    select * from {{ ref('int_account_records_ranked') }}

),

company_names as (

    select * from {{ ref('int_company_names') }}

),

-- Names that are nothing but a form, or of an unknown country, match nothing.
named as (

    select
        account_records_ranked.account_id,
        company_names.core_name || '|' || coalesce(company_names.legal_form, '')
            as name_key,
        company_names.core_name,
        company_names.legal_form,
        account_records_ranked.country_code,
        min(account_records_ranked.survivorship_rank) as evidence_rank
    from account_records_ranked
    inner join company_names
        on account_records_ranked.record_key = company_names.record_key
    where
        company_names.core_name is not null
        and account_records_ranked.country_code is not null
    group by
        account_records_ranked.account_id,
        company_names.core_name,
        company_names.legal_form,
        account_records_ranked.country_code

),

counted as (

    select
        *,
        count(*) over (partition by name_key, country_code)
            as account_count
    from named

)

select * from counted
