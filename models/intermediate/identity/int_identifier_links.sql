with company_records as (

    select * from {{ ref('int_company_records') }}

),

named_salesforce_accounts as (

    select * from {{ ref('int_named_salesforce_accounts') }}

),

merge_links as (

    select * from {{ ref('int_merge_links') }}

),

links as (

    select
        record_key,
        link_key,
        'crm_merge' as match_rule
    from merge_links

    union all

    select
        record_key,
        'id:' || salesforce_record_key as link_key,
        'explicit_identifier' as match_rule
    from named_salesforce_accounts
    where salesforce_record_key is not null

),

-- The record that others name by its id holds the key too, by their rule: both
-- sides meet in one link key.
with_named_records as (

    select
        record_key,
        link_key,
        match_rule
    from links

    union

    select
        company_records.record_key,
        links.link_key,
        links.match_rule
    from links
    inner join company_records
        on links.link_key = 'id:' || company_records.record_key

)

select * from with_named_records
