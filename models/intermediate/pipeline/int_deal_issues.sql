with deals as (

    select * from {{ ref('stg_hubspot__deals') }}
    where not is_deleted

),

opportunities as (

    select * from {{ ref('stg_salesforce__opportunities') }}
    where not is_deleted

),

deal_primary_companies as (

    select * from {{ ref('int_deal_primary_companies') }}

),

found as (

    select
        'deal_without_primary_company' as issue_type,
        'hubspot' as source_system,
        'deal' as source_table,
        deals.deal_id as source_record_id,
        cast(deal_primary_companies.company_count as string)
        || ' companies, none primary' as evidence
    from deals
    inner join deal_primary_companies
        on deals.deal_id = deal_primary_companies.deal_id
    where
        deal_primary_companies.company_count > 1
        and not deal_primary_companies.is_primary

    union all

    select
        'opportunity_probability_out_of_range' as issue_type,
        'salesforce' as source_system,
        'opportunity' as source_table,
        opportunity_id as source_record_id,
        cast(probability as string) || ' is not between 0 and 1' as evidence
    from opportunities
    where probability < 0 or probability > 1

    union all

    select
        'account_id_truncated' as issue_type,
        'salesforce' as source_system,
        'opportunity' as source_table,
        opportunity_id as source_record_id,
        'account id of 15 characters, read as ' || account_id as evidence
    from opportunities
    where is_account_id_truncated

)

select * from found
