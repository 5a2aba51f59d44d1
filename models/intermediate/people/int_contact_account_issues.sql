with contact_records_ranked as (

    select * from {{ ref('int_contact_records_ranked') }}
    where not is_deleted and account_rule is distinct from 'stated'

),

contact_attributes as (

    select * from {{ ref('int_contact_attributes') }}
    where not is_lead_only

),

-- Live records that name no account there is.
unstated as (

    select
        contact_records_ranked.source_system,
        contact_records_ranked.source_table,
        contact_records_ranked.source_record_id,
        contact_records_ranked.survivorship_rank,
        contact_attributes.account_id,
        contact_attributes.account_rule,
        coalesce(
            contact_records_ranked.company_record_key || ' is no record',
            'no account'
        ) as evidence
    from contact_records_ranked
    inner join contact_attributes
        on contact_records_ranked.contact_id = contact_attributes.contact_id

),

found as (

    -- One finding per person, on its first record.
    select
        'contact_without_account' as issue_type,
        source_system,
        source_table,
        source_record_id,
        account_id,
        evidence
    from unstated
    where account_id is null and survivorship_rank = 1

    union all

    -- Leads, respondents and billing addresses are not asked to name one.
    select
        'contact_account_inferred' as issue_type,
        source_system,
        source_table,
        source_record_id,
        account_id,
        evidence || case account_rule
            when 'stated' then '; another record of the person names one'
            else '; its e-mail domain is of one account alone'
        end as evidence
    from unstated
    where account_id is not null and source_table in ('contact', 'user')

)

select * from found
