with opportunity_records as (

    select * from {{ ref('int_opportunity_records') }}
    where not is_deleted

),

deal_primary_companies as (

    select * from {{ ref('int_deal_primary_companies') }}

),

salesforce_opportunities as (

    select
        *,
        {{ record_key("'salesforce'", 'opportunity_id') }} as opportunity_key
    from {{ ref('stg_salesforce__opportunities') }}

),

live_opportunities as (

    select
        opportunity_records.source_record_id,
        salesforce_opportunities.account_id,
        salesforce_opportunities.probability,
        salesforce_opportunities.is_account_id_truncated
    from opportunity_records
    inner join salesforce_opportunities
        on
            opportunity_records.opportunity_id
            = salesforce_opportunities.opportunity_key

),

found as (

    select
        'deal_without_primary_company' as issue_type,
        'hubspot' as source_system,
        'deal' as source_table,
        opportunity_records.source_record_id,
        cast(deal_primary_companies.company_count as string)
        || ' companies, none primary' as evidence
    from opportunity_records
    inner join deal_primary_companies
        on
            opportunity_records.opportunity_id
            = 'hubspot:' || deal_primary_companies.deal_id
    where
        deal_primary_companies.company_count > 1
        and not deal_primary_companies.is_primary

    union all

    select
        'opportunity_probability_out_of_range' as issue_type,
        'salesforce' as source_system,
        'opportunity' as source_table,
        source_record_id,
        cast(probability as string) || ' is not between 0 and 1' as evidence
    from live_opportunities
    where probability < 0 or probability > 1

    union all

    select
        'account_id_truncated' as issue_type,
        'salesforce' as source_system,
        'opportunity' as source_table,
        source_record_id,
        'account id of 15 characters, read as ' || account_id as evidence
    from live_opportunities
    where is_account_id_truncated

)

select * from found
