with company_records as (

    select * from {{ ref('int_company_records') }}

),

-- Other systems name an account by its id alone, whatever its org.
accounts_by_bare_id as (

    select
        split_part(source_record_id, '/', -1) as bare_id,
        min(record_key) as record_key,
        count(*) as org_count
    from company_records
    where source_system = 'salesforce'
    group by split_part(source_record_id, '/', -1)

),

naming as (

    select
        record_key,
        {{ salesforce_id('salesforce_account_id') }} as named_id
    from company_records
    where salesforce_account_id is not null

),

-- An id that names its org says all; one that no account has is kept as it is.
resolved as (

    select
        naming.record_key,
        naming.named_id,
        case
            when coalesce(accounts_by_bare_id.org_count, 1) = 1
                then coalesce(
                    accounts_by_bare_id.record_key,
                    'salesforce:' || naming.named_id
                )
        end as salesforce_record_key
    from naming
    left join accounts_by_bare_id
        on naming.named_id = accounts_by_bare_id.bare_id

)

select * from resolved
